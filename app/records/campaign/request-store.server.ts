import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { campaignRequestsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { CampaignState, RequestState } from './terms.ts';

const person = {
  select: {
    id: true,
    salutation: true,
    title: true,
    firstName: true,
    lastName: true,
    deletedAt: true,
    restrictedAt: true,
  },
} as const;

const whole = {
  organisation: { select: { id: true, name: true, email: true, deletedAt: true } },
  contact: person,
  campaign: true,
  ties: { select: { verdict: true } },
} satisfies Prisma.CampaignRequestInclude;

export type RequestRow = Prisma.CampaignRequestGetPayload<{ include: typeof whole }>;

const nobody: Prisma.CampaignRequestWhereInput = { id: { in: [] } };

/** The same as `requestState`, asked of the database. */
function inState(state: RequestState, campaign: CampaignState): Prisma.CampaignRequestWhereInput {
  if (state === 'answered') return { answeredAt: { not: null } };
  if (state === 'withdrawn') return { answeredAt: null, withdrawnAt: { not: null } };
  const open = { answeredAt: null, withdrawnAt: null };
  if (campaign !== 'open') return state === 'unanswered' ? open : nobody;
  switch (state) {
    case 'linked':
      return { ...open, linkedAt: { not: null } };
    case 'bounced':
      return { ...open, linkedAt: null, bouncedAt: { not: null } };
    case 'sent':
      return { ...open, linkedAt: null, bouncedAt: null, mailsSent: { gt: 0 } };
    case 'waiting':
      return { ...open, linkedAt: null, bouncedAt: null, mailsSent: 0 };
    default:
      return nobody;
  }
}

interface RequestFilter {
  readonly campaignId: string;
  readonly campaign: CampaignState;
  readonly q: string;
  readonly state: RequestState | null;
}

/** A page of the requests of a campaign in scope, in the order in which they are asked. */
export async function listRequests(
  db: Transaction,
  scope: Scope,
  { campaignId, campaign, q, state }: RequestFilter,
  page: PageRequest,
): Promise<Page<RequestRow>> {
  const keys = keyset('createdAt', 'asc', page);
  const where: Prisma.CampaignRequestWhereInput = {
    AND: [
      campaignRequestsIn(scope),
      { campaignId },
      state ? inState(state, campaign) : {},
      ...searchWords(q).map((word) => ({ organisation: { searchText: { contains: word } } })),
    ],
  };
  const [rows, total] = await Promise.all([
    db.campaignRequest.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.campaignRequest.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

export function findRequest(
  db: Transaction,
  scope: Scope,
  reference: { readonly id: string; readonly campaignId?: string },
): Promise<RequestRow | null> {
  return db.campaignRequest.findFirst({
    where: { AND: [campaignRequestsIn(scope), reference] },
    include: whole,
  });
}

/** The request that a link opens, found by the hash of its token. */
export function findRequestByHash(db: Transaction, tokenHash: string): Promise<RequestRow | null> {
  return db.campaignRequest.findFirst({ where: { links: { some: { tokenHash } } }, include: whole });
}

/** Does this person still stand for the organisation today? */
export async function standsFor(
  db: Transaction,
  contactId: string,
  organisationId: string,
  today: string,
): Promise<boolean> {
  const open = { OR: [{ to: null }, { to: { gte: today } }] };
  return (await db.affiliation.count({ where: { contactId, organisationId, ...open } })) > 0;
}

/** The address that a mail to this person goes to: the first of theirs. */
export async function addressOf(db: Transaction, contactId: string): Promise<string | null> {
  const channel = await db.contactChannel.findFirst({
    where: { contactId, kind: 'EMAIL' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { value: true },
  });
  return channel?.value.trim() ?? null;
}

export async function insertRequests(
  db: Transaction,
  rows: readonly Prisma.CampaignRequestCreateManyInput[],
) {
  await db.campaignRequest.createMany({ data: [...rows] });
}

type Columns = Omit<Prisma.CampaignRequestUncheckedUpdateManyInput, 'id' | 'version'>;

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateRequest(
  db: Transaction,
  id: string,
  version: number,
  data: Columns,
): Promise<boolean> {
  const { count } = await db.campaignRequest.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Notes an answer, whoever else writes to the request meanwhile: answers follow each other, none overtakes another. */
export async function noteAnswer(db: Transaction, id: string, data: Columns): Promise<void> {
  await db.campaignRequest.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

/** Notes what became of the mail of a round, once; it is no change that somebody could be overtaken by. */
export async function noteMail(
  db: Transaction,
  id: string,
  round: number,
  data: Pick<Columns, 'mailsSent' | 'lastMailAt' | 'bouncedAt' | 'bounce'>,
): Promise<boolean> {
  const { count } = await db.campaignRequest.updateMany({
    where: { id, mailsSent: round, withdrawnAt: null },
    data,
  });
  return count === 1;
}

/** Gives the request another link for this round; the one that was made for the same round before opens nothing any more. */
export async function writeLink(
  db: Transaction,
  link: { readonly requestId: string; readonly round: number; readonly tokenHash: string },
  now: Date,
): Promise<void> {
  const { requestId, round, tokenHash } = link;
  await db.campaignLink.upsert({
    where: { requestId_round: { requestId, round } },
    create: { ...link, createdAt: now },
    update: { tokenHash, createdAt: now },
  });
}
