import type { Transaction } from '#app/database/client.server.ts';

export interface CountyRow {
  readonly key: string;
  readonly name: string;
  /** Middle of its towns and municipalities, in degrees; none where no place is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Counties by name, each with where it lies. */
export async function listCountiesWithPlace(db: Transaction, keys: readonly string[]): Promise<CountyRow[]> {
  const [counties, middles] = await Promise.all([
    db.territory.findMany({
      where: { key: { in: [...keys] } },
      orderBy: [{ sortKey: 'asc' }, { key: 'asc' }],
      select: { key: true, name: true },
    }),
    db.territory.groupBy({
      by: ['countyKey'],
      where: { countyKey: { in: [...keys] }, latitude: { not: null } },
      _avg: { latitude: true, longitude: true },
    }),
  ]);
  const middleOf = new Map(middles.map((row) => [row.countyKey, row._avg]));
  return counties.map(({ key, name }) => ({
    key,
    name,
    latitude: middleOf.get(key)?.latitude ?? null,
    longitude: middleOf.get(key)?.longitude ?? null,
  }));
}
