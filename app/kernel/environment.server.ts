import type { Database } from '#app/database/client.server.ts';
import { newId } from './ids.ts';

/** What a use case needs of the world: handed in, so that tests bring their own. */
export interface Environment {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The environment of a running program over an opened database. */
export function environmentOf(database: Database): Environment {
  return { database, now: () => new Date(), newId };
}
