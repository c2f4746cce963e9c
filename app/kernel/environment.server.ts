import type { Database, Transaction } from '#app/database/client.server.ts';
import { followChanges } from '#app/search/follow.server.ts';
import type { Change } from './history.server.ts';
import { newId } from './ids.ts';
import { noteReading, type Reading } from './reading.server.ts';

/** What a use case needs of the world: handed in, so that tests bring their own. */
export interface Environment {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told of what changed, inside the transaction that changes it: keeps with the records what is derived from them. */
  readonly follow: (db: Transaction, changes: readonly Change[], now: Date) => Promise<void>;
  /** Told whenever somebody looks at a person's record. */
  readonly noteReading: (reading: Reading) => Promise<void>;
  /** How many wait for an answer of this process right now: long work in the background gives way to them. */
  readonly waiting: () => number;
  /** Is there a mail server? Without one the pages show links to copy, and nothing waits to be sent. */
  readonly sendsMail: boolean;
}

/** The environment of a running program over an opened database. */
export function environmentOf(database: Database): Environment {
  return {
    database,
    now: () => new Date(),
    newId,
    follow: followChanges,
    noteReading: (reading) => noteReading(database, reading),
    waiting: () => 0,
    sendsMail: false,
  };
}
