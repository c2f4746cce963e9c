import type { Transaction } from '#app/database/client.server.ts';
import { originOf } from '#app/database/reading.server.ts';
import type { TerritoryOption } from './store.server.ts';

interface DirectoryEntry extends TerritoryOption {
  readonly kind: string;
  readonly countyKey: string | null;
}

/** All territories by key, and which region each county or town is a member of. */
export interface Directory {
  readonly byKey: ReadonlyMap<string, DirectoryEntry>;
  readonly members: ReadonlyArray<{ readonly regionKey: string; readonly memberKey: string }>;
}

const kept = new WeakMap<object, { readonly until: number; readonly directory: Promise<Directory> }>();
const keptFor = 60_000;

async function readDirectory(db: Transaction): Promise<Directory> {
  const [territories, members] = await Promise.all([
    db.territory.findMany({
      orderBy: [{ sortKey: 'asc' }, { key: 'asc' }],
      select: { key: true, name: true, kind: true, countyKey: true },
    }),
    db.territoryMember.findMany(),
  ]);
  return { byKey: new Map(territories.map((row) => [row.key, row])), members };
}

/**
 * The territories, kept for a minute a database: they change with a municipal
 * reform, and every list names them.
 */
export function territoryDirectory(db: Transaction): Promise<Directory> {
  const now = performance.now();
  const origin = originOf(db);
  const known = kept.get(origin);
  if (known && known.until > now) return known.directory;
  const directory = readDirectory(db);
  kept.set(origin, { until: now + keptFor, directory });
  directory.catch(() => kept.delete(origin));
  return directory;
}

/** Regions and counties to filter by, within some regions or in all, by name. */
export async function listFilterTerritories(
  db: Transaction,
  regionKeys: readonly string[] | 'all',
): Promise<{ regions: TerritoryOption[]; counties: TerritoryOption[] }> {
  const { byKey, members } = await territoryDirectory(db);
  const within = (key: string) => regionKeys === 'all' || regionKeys.includes(key);
  const countyKeys = new Set(
    members
      .filter(({ regionKey }) => within(regionKey))
      .map(({ memberKey }) => byKey.get(memberKey)?.countyKey ?? memberKey),
  );
  const all = [...byKey.values()];
  const option = ({ key, name }: DirectoryEntry) => ({ key, name });
  return {
    regions: all.filter(({ kind, key }) => kind === 'REGION' && within(key)).map(option),
    counties: all.filter(({ kind, key }) => kind === 'COUNTY' && countyKeys.has(key)).map(option),
  };
}
