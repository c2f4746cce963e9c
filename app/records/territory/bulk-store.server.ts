import type { Transaction } from '#app/database/client.server.ts';

export interface PlacedTerritory {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly sortKey: string;
  readonly countyKey: string | null;
  readonly regionKeys: readonly string[];
}

/** The territories with one of these keys or folded names, each with what it means to a record placed in it. */
export async function listPlacements(
  db: Transaction,
  keys: readonly string[],
  sortKeys: readonly string[],
): Promise<PlacedTerritory[]> {
  if (keys.length + sortKeys.length === 0) return [];
  const rows = await db.territory.findMany({
    where: { OR: [{ key: { in: [...keys] } }, { sortKey: { in: [...sortKeys] } }] },
    select: { key: true, name: true, kind: true, countyKey: true, sortKey: true },
    orderBy: { key: 'asc' },
  });
  const wanted = new Set(rows.flatMap(({ key, countyKey }) => (countyKey ? [key, countyKey] : [key])));
  const members = await db.territoryMember.findMany({
    where: { memberKey: { in: [...wanted] } },
    orderBy: { regionKey: 'asc' },
  });
  const regionsOf = Map.groupBy(members, ({ memberKey }) => memberKey);
  return rows.map((row) => {
    if (row.kind === 'REGION') return { ...row, countyKey: null, regionKeys: [row.key] };
    const through = [row.key, row.countyKey ?? row.key].flatMap((key) => regionsOf.get(key) ?? []);
    return { ...row, regionKeys: [...new Set(through.map(({ regionKey }) => regionKey))] };
  });
}
