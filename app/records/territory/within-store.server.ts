import type { Transaction } from '#app/database/client.server.ts';

/** A territory and all that lies in it: a region's members, a county's municipalities. Empty for an unknown key. */
export async function keysWithin(db: Transaction, key: string): Promise<Set<string>> {
  const members = await db.territoryMember.findMany({
    where: { regionKey: key },
    select: { memberKey: true },
  });
  const roots = [key, ...members.map(({ memberKey }) => memberKey)];
  const rows = await db.territory.findMany({
    where: { OR: [{ key: { in: roots } }, { countyKey: { in: roots } }, { parentKey: { in: roots } }] },
    select: { key: true },
  });
  return new Set(rows.map((row) => row.key));
}
