import type { Prisma, Transaction } from '#app/database/client.server.ts';

const shown = { visibility: { in: ['PUBLIC', 'PARTNERS'] }, deletedAt: null };

/** Relationships of these organisations, lasting today, with others that they are shown, and what they themselves said of each. */
export function listAskable(db: Transaction, organisationIds: readonly string[], today: string) {
  const theirs = { in: [...organisationIds] };
  return db.relationship.findMany({
    where: {
      deletedAt: null,
      AND: [
        { OR: [{ until: null }, { until: { gte: today } }] },
        {
          OR: [
            { fromOrganisationId: theirs, toOrganisation: shown },
            { toOrganisationId: theirs, fromOrganisation: shown },
          ],
        },
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      fromOrganisationId: true,
      toOrganisationId: true,
      status: true,
      since: true,
      fromOrganisation: { select: { sortKey: true, visibility: true, deletedAt: true } },
      toOrganisation: { select: { sortKey: true, visibility: true, deletedAt: true } },
      claims: {
        where: { organisationId: theirs },
        select: { organisationId: true, strength: true, verdict: true },
      },
    },
  });
}

export async function insertTies(db: Transaction, rows: readonly Prisma.CampaignTieCreateManyInput[]) {
  if (rows.length > 0) await db.campaignTie.createMany({ data: [...rows] });
}

/** The ties that a request is about, in their order. */
export function listTies(db: Transaction, requestId: string) {
  return db.campaignTie.findMany({
    where: { requestId },
    orderBy: [{ position: 'asc' }, { relationshipId: 'asc' }],
    select: { relationshipId: true, position: true, verdict: true },
  });
}

/** Notes what was said of a tie, and puts it on the list where it was not on it. */
export async function writeTie(
  db: Transaction,
  tie: { readonly requestId: string; readonly relationshipId: string; readonly position: number },
  verdict: string | null,
  now: Date,
): Promise<void> {
  const { requestId, relationshipId } = tie;
  const answeredAt = verdict === null ? null : now;
  await db.campaignTie.upsert({
    where: { requestId_relationshipId: { requestId, relationshipId } },
    create: { ...tie, verdict, answeredAt },
    update: { verdict, answeredAt },
  });
}
