import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';

/** Nobody meets more often; what lies beyond would be said to be missing. */
export const mostMeetings = 5_000;

const named = { select: { id: true, name: true } } as const;
const personNamed = {
  select: { title: true, firstName: true, lastName: true, deletedAt: true, restrictedAt: true },
} as const;

const tie = {
  type: { select: { labelDe: true, labelEn: true, inverseLabelDe: true, inverseLabelEn: true } },
  since: true,
  until: true,
  status: true,
  deletedAt: true,
} as const;

const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];

/** All that hangs on a person and is told to that person: of meetings no minutes, of ties no strength and nobody's note. */
const file = {
  id: true,
  salutation: true,
  title: true,
  firstName: true,
  lastName: true,
  notes: true,
  legalBasis: true,
  purpose: true,
  source: true,
  retainUntil: true,
  restrictedAt: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  channels: {
    select: { kind: true, value: true, visible: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
  affiliations: {
    select: { position: true, from: true, to: true, primary: true, organisation: named },
    orderBy: [{ to: { sort: 'desc', nulls: 'first' } }, { primary: 'desc' }, { from: 'desc' }, { id: 'asc' }],
  },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
  ownValues: ownValuesShown,
  attendances: {
    select: {
      role: true,
      status: true,
      meeting: { select: { title: true, start: true, kind: true, status: true, deletedAt: true } },
    },
    orderBy: [{ meeting: { start: 'desc' } }, { id: 'asc' }],
    take: mostMeetings,
  },
  relationshipsFrom: {
    select: { ...tie, toOrganisation: named, toContact: personNamed },
    orderBy: inOrder,
  },
  relationshipsTo: {
    select: { ...tie, fromOrganisation: named, fromContact: personNamed },
    orderBy: inOrder,
  },
  listings: {
    select: {
      id: true,
      title: true,
      direction: true,
      kind: true,
      published: true,
      validUntil: true,
      deletedAt: true,
      organisation: named,
    },
    orderBy: inOrder,
  },
  projects: { select: { title: true, deletedAt: true }, orderBy: inOrder },
  registrations: {
    select: { createdAt: true, event: { select: { meeting: { select: { title: true, start: true } } } } },
    orderBy: inOrder,
  },
  profileChanges: {
    select: {
      ...{
        id: true,
        requestId: true,
        kind: true,
        status: true,
        before: true,
        after: true,
        accepted: true,
        version: true,
      },
      createdAt: true,
      decidedAt: true,
      organisation: named,
      createdBy: { select: { name: true } },
    },
    orderBy: inOrder,
  },
  invitations: {
    select: { email: true, createdAt: true, sentAt: true, usedAt: true, revokedAt: true },
    orderBy: inOrder,
  },
  campaignRequests: {
    select: { mailsSent: true, answeredAt: true, createdAt: true, campaign: { select: { title: true } } },
    orderBy: inOrder,
  },
  _count: { select: { attendances: true, followUps: true, introductionsA: true, introductionsB: true } },
} satisfies Prisma.ContactSelect;

export type ContactFileRow = Prisma.ContactGetPayload<{ select: typeof file }>;

/** What is stored about a person, for that person: in the bin and restricted as well, for it is stored there too. */
export function findContactFile(db: Transaction, id: string): Promise<ContactFileRow | null> {
  return db.contact.findUnique({ where: { id }, select: file });
}

/** On what ground a person's data is kept. */
export async function findLegalBasis(db: Transaction, id: string): Promise<string | null> {
  const row = await db.contact.findUnique({ where: { id }, select: { legalBasis: true } });
  return row?.legalBasis ?? null;
}
