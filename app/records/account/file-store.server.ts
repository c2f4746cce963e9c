import type { Prisma, Transaction } from '#app/database/client.server.ts';

const named = { select: { id: true, name: true } } as const;

/** All that hangs on an account and is told to its owner: of secrets only that there are some. */
const file = {
  email: true,
  name: true,
  role: true,
  partnerAdmin: true,
  locale: true,
  theme: true,
  density: true,
  passwordHash: true,
  createdAt: true,
  lastSignInAt: true,
  organisation: named,
  regions: { select: { region: { select: { name: true } } }, orderBy: { regionKey: 'asc' } },
  sessions: {
    select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
    orderBy: { lastSeenAt: 'desc' },
  },
  apiTokens: {
    select: {
      name: true,
      scope: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  },
  savedFilters: { select: { name: true, list: true }, orderBy: { sortKey: 'asc' } },
  claims: {
    select: {
      createdAt: true,
      verdict: true,
      strength: true,
      note: true,
      type: { select: { labelDe: true, labelEn: true } },
      other: named,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  profileChanges: {
    select: { kind: true, status: true, createdAt: true, organisation: named },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  invitations: {
    select: { purpose: true, email: true, contactId: true, createdAt: true, usedAt: true },
    orderBy: [{ usedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  },
} satisfies Prisma.UserSelect;

export type AccountFileRow = Prisma.UserGetPayload<{ select: typeof file }>;

/** What is stored about an account, for its owner. */
export function findAccountFile(db: Transaction, id: string): Promise<AccountFileRow | null> {
  return db.user.findUnique({ where: { id }, select: file });
}
