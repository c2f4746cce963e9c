import type { Transaction } from '#app/database/client.server.ts';

export interface TerritoryOption {
  readonly key: string;
  readonly name: string;
}

/** What territory means to a record placed in it; null for an unknown key. */
export async function findPlacement(
  db: Transaction,
  key: string,
): Promise<{ countyKey: string | null; regionKeys: string[] } | null> {
  const territory = await db.territory.findUnique({
    where: { key },
    select: { key: true, kind: true, countyKey: true },
  });
  if (!territory) return null;
  if (territory.kind === 'REGION') return { countyKey: null, regionKeys: [territory.key] };
  const members = await db.territoryMember.findMany({
    where: { memberKey: { in: [territory.key, territory.countyKey ?? territory.key] } },
    orderBy: { regionKey: 'asc' },
  });
  return { countyKey: territory.countyKey, regionKeys: [...new Set(members.map((row) => row.regionKey))] };
}

/** Regions, all or those named, by name. */
export function listRegions(db: Transaction, keys: readonly string[] | 'all'): Promise<TerritoryOption[]> {
  return db.territory.findMany({
    where: { kind: 'REGION', ...(keys === 'all' ? {} : { key: { in: [...keys] } }) },
    orderBy: { sortKey: 'asc' },
    select: { key: true, name: true },
  });
}

/** Counties and towns of these regions, towns with the county they lie in. */
export async function listTerritories(
  db: Transaction,
  regionKeys: readonly string[] | 'all',
): Promise<{ counties: TerritoryOption[]; places: Array<TerritoryOption & { countyKey: string | null }> }> {
  const members = await db.territoryMember.findMany({
    where: regionKeys === 'all' ? {} : { regionKey: { in: [...regionKeys] } },
    select: { memberKey: true },
  });
  const keys = [...new Set(members.map((row) => row.memberKey))];
  const rows = await db.territory.findMany({
    where: { OR: [{ key: { in: keys } }, { countyKey: { in: keys } }] },
    orderBy: { sortKey: 'asc' },
    select: { key: true, name: true, kind: true, countyKey: true },
  });
  const countyKeys = new Set(rows.map((row) => row.countyKey));
  const counties = await db.territory.findMany({
    where: { kind: 'COUNTY', key: { in: [...countyKeys].filter((key) => key !== null) } },
    orderBy: { sortKey: 'asc' },
    select: { key: true, name: true },
  });
  return {
    counties,
    places: rows
      .filter((row) => row.kind !== 'COUNTY')
      .map(({ key, name, countyKey }) => ({ key, name, countyKey })),
  };
}

/** The names of these territories, by key. */
export async function nameTerritories(
  db: Transaction,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.territory.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, name: true },
  });
  return new Map(rows.map(({ key, name }) => [key, name]));
}
