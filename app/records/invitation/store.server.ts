import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { invitationsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { InvitationState } from './terms.ts';

const whole = {
  contact: {
    select: {
      id: true,
      salutation: true,
      title: true,
      firstName: true,
      lastName: true,
      deletedAt: true,
      restrictedAt: true,
    },
  },
  organisation: { select: { id: true, name: true, deletedAt: true } },
} satisfies Prisma.InvitationInclude;

export type InvitationRow = Prisma.InvitationGetPayload<{ include: typeof whole }>;

const live = { usedAt: null, revokedAt: null } satisfies Prisma.InvitationWhereInput;
const handedOut = { OR: [{ sentAt: { not: null } }, { linkedAt: { not: null } }] };

/** The same as `stateOf`, asked of the database. */
function inState(state: InvitationState, now: Date): Prisma.InvitationWhereInput {
  const open = { ...live, bouncedAt: null };
  switch (state) {
    case 'accepted':
      return { usedAt: { not: null } };
    case 'revoked':
      return { usedAt: null, revokedAt: { not: null } };
    case 'bounced':
      return { ...live, bouncedAt: { not: null } };
    case 'waiting':
      return { ...open, sentAt: null, linkedAt: null };
    case 'expired':
      return { ...open, ...handedOut, expiresAt: { lte: now } };
    case 'linked':
      return { ...open, linkedAt: { not: null }, expiresAt: { gt: now } };
    case 'sent':
      return { ...open, linkedAt: null, sentAt: { not: null }, expiresAt: { gt: now } };
  }
}

export interface InvitationFilter {
  readonly q: string;
  readonly state: InvitationState | null;
}

/** A page of the invitations in scope, the newest first. */
export async function listInvitations(
  db: Transaction,
  scope: Scope,
  { q, state }: InvitationFilter,
  now: Date,
  page: PageRequest,
): Promise<Page<InvitationRow>> {
  const keys = keyset('createdAt', 'desc', page);
  const where: Prisma.InvitationWhereInput = {
    AND: [
      invitationsIn(scope),
      state ? inState(state, now) : {},
      ...searchWords(q).map((word) => ({
        OR: [
          // Nobody finds out by asking what is not shown to them.
          ...(scope.kind === 'organisation' ? [] : [{ email: { contains: word } }]),
          { contact: { searchText: { contains: word } } },
          { organisation: { searchText: { contains: word } } },
        ],
      })),
    ],
  };
  const [rows, total] = await Promise.all([
    db.invitation.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.invitation.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

export function findInvitation(db: Transaction, scope: Scope, id: string): Promise<InvitationRow | null> {
  return db.invitation.findFirst({ where: { AND: [invitationsIn(scope), { id }] }, include: whole });
}

/** The invitation that a link opens, found by the hash of its token. */
export function findInvitationByHash(db: Transaction, tokenHash: string): Promise<InvitationRow | null> {
  return db.invitation.findFirst({ where: { tokenHash, purpose: 'INVITE' }, include: whole });
}

/** Invitations of these people, or to these addresses, that were neither accepted nor revoked. */
export function listOpenInvitations(
  db: Transaction,
  contactIds: readonly string[],
  emails: readonly string[],
) {
  const theirs = [{ contactId: { in: [...contactIds] } }, { email: { in: [...emails] } }];
  return db.invitation.findMany({ where: { purpose: 'INVITE', OR: theirs, ...live } });
}

export async function insertInvitations(
  db: Transaction,
  rows: ReadonlyArray<Omit<Prisma.InvitationCreateManyInput, 'purpose'>>,
): Promise<void> {
  await db.invitation.createMany({ data: rows.map((row) => ({ ...row, purpose: 'INVITE' })) });
}

/** Makes these void, in favour of newer ones. */
export async function revokeInvitations(db: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await db.invitation.updateMany({
    where: { id: { in: [...ids] }, ...live },
    data: { revokedAt: now, version: { increment: 1 } },
  });
}

/** Writes the change if the invitation is still open at the version that was read; false if not. */
export async function updateInvitation(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.InvitationUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, version, ...live },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Notes what became of the mail, at the version it was written for; it is no change that somebody could be overtaken by. */
export async function noteDelivery(
  db: Transaction,
  id: string,
  version: number,
  data: Pick<
    Prisma.InvitationUncheckedUpdateManyInput,
    'tokenHash' | 'expiresAt' | 'sentAt' | 'bouncedAt' | 'bounce'
  >,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({ where: { id, version, ...live }, data });
  return count === 1;
}

/** Uses an invitation up; false if somebody was faster, or its link is no longer this one. */
export async function consumeInvitation(
  db: Transaction,
  { id, tokenHash }: { readonly id: string; readonly tokenHash: string },
  userId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, tokenHash, ...live, expiresAt: { gt: now } },
    data: { usedAt: now, userId, version: { increment: 1 } },
  });
  return count === 1;
}

/** The person that an account belongs to: the one whose invitation it has accepted. */
export async function findContactOfAccount(db: Transaction, userId: string): Promise<string | null> {
  const row = await db.invitation.findFirst({
    where: { userId, purpose: 'INVITE', usedAt: { not: null }, contactId: { not: null } },
    orderBy: [{ usedAt: 'desc' }, { id: 'desc' }],
    select: { contactId: true },
  });
  return row?.contactId ?? null;
}

/** Of these people those for whom an account that still opens was made by an invitation. */
export async function contactsWithAccount(
  db: Transaction,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.invitation.findMany({
    where: {
      contactId: { in: [...contactIds] },
      purpose: 'INVITE',
      usedAt: { not: null },
      user: { disabledAt: null },
    },
    select: { contactId: true },
  });
  return new Set(rows.flatMap(({ contactId }) => contactId ?? []));
}
