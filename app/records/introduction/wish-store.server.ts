import type { Transaction } from '#app/database/client.server.ts';
import { openStages } from './terms.ts';

const open = { deletedAt: null, status: { in: [...openStages] } };

/** With whom an organisation asked to be brought together and has not been yet: its own wishes, and nothing of what the office plans. */
export async function listWishedOf(db: Transaction, organisationId: string): Promise<Set<string>> {
  const rows = await db.introduction.findMany({
    where: { ...open, wishedById: organisationId },
    select: { aOrganisationId: true, bOrganisationId: true },
    take: 500,
  });
  return new Set(
    rows.flatMap((row) =>
      [row.aOrganisationId, row.bOrganisationId].filter((id) => id !== null && id !== organisationId),
    ) as string[],
  );
}

/** Adds a wish to what the office has begun by itself, if nobody has asked for it before. */
export async function noteWish(
  db: Transaction,
  id: string,
  wishedById: string,
  wish: string | null,
  now: Date,
): Promise<boolean> {
  const { count } = await db.introduction.updateMany({
    where: { id, wishedById: null },
    data: { wishedById, wish, updatedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}
