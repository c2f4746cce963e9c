import type { Database, Transaction } from '#app/database/client.server.ts';
import { gatherStatistics } from '#app/database/statistics.server.ts';
import { searchable } from '#app/records/registry.server.ts';
import { searchIndexVersion, writeSetting } from '#app/records/setting/store.server.ts';
import { indexRecords } from './follow.server.ts';
import { dropEntriesBeside } from './index-store.server.ts';
import type { SearchableKind } from './kind.server.ts';
import type { SearchKind } from './record.ts';
import { indexVersion } from './version.ts';

const step = 500;

async function indexStep(
  db: Transaction,
  searched: SearchableKind,
  after: string,
  now: Date,
): Promise<{ readonly last: string | null; readonly count: number }> {
  const ids = await searched.next(db, after, step);
  const last = ids.length < step ? null : (ids.at(-1) ?? null);
  await dropEntriesBeside(db, searched.kind, { after, until: last }, ids);
  await indexRecords(db, searched, ids, now);
  return { last, count: ids.length };
}

/** Indexes everything inside one transaction: for a seed. */
export async function indexEverything(db: Transaction, now: Date): Promise<void> {
  for (const searched of searchable) {
    for (let after: string | null = ''; after !== null; ) {
      after = (await indexStep(db, searched, after, now)).last;
    }
  }
  await writeSetting(db, 'searchIndex', indexVersion, now);
}

/**
 * Makes the index anew while the app goes on: some hundred records a
 * transaction, so that writers get their turn in between. Broken off, it is
 * begun again from the start.
 *
 * @returns how many records of each kind were read
 */
export async function reindex(database: Database, now: Date): Promise<Record<SearchKind, number>> {
  const counts: Record<SearchKind, number> = { organisation: 0, contact: 0, meeting: 0, project: 0 };
  for (const searched of searchable) {
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after;
      const done = await database.transaction((db) => indexStep(db, searched, from, now));
      counts[searched.kind] += done.count;
      after = done.last;
    }
  }
  await database.transaction((db) => writeSetting(db, 'searchIndex', indexVersion, now));
  await gatherStatistics(database);
  return counts;
}

/** Makes the index anew if this database has none, or one of another version. */
export async function reindexIfOutdated(database: Database, now: Date): Promise<boolean> {
  if ((await searchIndexVersion(database.read)) === indexVersion) return false;
  await reindex(database, now);
  return true;
}
