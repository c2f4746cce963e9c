import type { PrismaClient } from './generated/sqlite/client.ts';
import { openPostgresql } from './postgresql.server.ts';
import { openSqlite } from './sqlite.server.ts';

/** Its values (`Prisma.sql`) build statements for both dialects: the client that runs them writes the placeholders. */
export { Prisma } from './generated/sqlite/client.ts';

/** The one client type the app sees. PostgreSQL's is generated from the same models and has the same shape. */
export type DatabaseClient = PrismaClient;

/** What a query may be asked on: a reading client, or the inside of a transaction. */
export type Transaction = Omit<
  DatabaseClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;

export interface DatabaseOptions {
  /** Called with the SQL of every statement, to count them. */
  readonly onStatement?: (sql: string) => void;
  /** Where files lie that belong to a PostgreSQL database; SQLite's lie beside its own. */
  readonly filesFolder?: string;
}

export interface Database {
  readonly dialect: 'sqlite' | 'postgresql';
  /** The folder for files that belong to this database and lie beside it. */
  readonly folder: string;
  /** The folder of the files that rows of this database speak of; there is none before the first file. */
  readonly files: string;
  /** For looking: never waits for a writer. */
  readonly read: Transaction;
  /** For looking during one visit, which sends a question once however many use cases ask it. */
  visit(): Transaction;
  /**
   * Runs `work` wholly or not at all. It is run again from the start when the
   * database was busy or asks for a retry, so it must leave nothing behind
   * outside the database.
   *
   * @throws DatabaseError
   */
  transaction<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens a database by its address: `file:…` or `postgres(ql)://…`. It connects at the first statement. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  return /^postgres(ql)?:\/\//.test(url) ? openPostgresql(url, options) : openSqlite(url, options);
}
