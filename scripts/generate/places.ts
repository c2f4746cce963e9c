import type { Transaction } from '#app/database/client.server.ts';

/** A town or municipality that belongs to a region, itself or through its county. */
export interface GeneratedPlace {
  readonly key: string;
  readonly name: string;
  readonly countyKey: string;
  readonly regionKey: string;
}

/** The real places of the reference data: what is generated stands in them. */
export async function readPlaces(db: Transaction): Promise<GeneratedPlace[]> {
  const territories = await db.territory.findMany({
    where: { kind: { in: ['TOWN', 'MUNICIPALITY'] } },
    include: { memberOf: true },
    orderBy: { key: 'asc' },
  });
  const counties = await db.territoryMember.findMany({ orderBy: { regionKey: 'asc' } });
  const regionOf = new Map(counties.map(({ memberKey, regionKey }) => [memberKey, regionKey]));
  return territories.flatMap(({ key, name, countyKey }) => {
    const regionKey = regionOf.get(key) ?? regionOf.get(countyKey ?? '');
    return countyKey && regionKey ? [{ key, name, countyKey, regionKey }] : [];
  });
}
