import type { Database, Transaction } from '#app/database/client.server.ts';
import { followChanges } from '#app/search/follow.server.ts';
import type { Change } from './history.server.ts';
import { newId } from './ids.ts';

/** What a use case needs of the world: handed in, so that tests bring their own. */
export interface Environment {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told of what changed, inside the transaction that changes it: keeps with the records what is derived from them. */
  readonly follow: (db: Transaction, changes: readonly Change[], now: Date) => Promise<void>;
}

/** The environment of a running program over an opened database. */
export function environmentOf(database: Database): Environment {
  return { database, now: () => new Date(), newId, follow: followChanges };
}
