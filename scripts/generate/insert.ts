import type { Database, Transaction } from '#app/database/client.server.ts';

const perStatement = 400;
// Few enough that a transaction ends in time on a machine that does ten other things.
const perTransaction = 2_000;

interface Flushing {
  readonly flush: () => Promise<void>;
}

/** Rows of one table, as they are made: written when enough have come together, in transactions of some thousand. */
export class Insertion<Row> {
  readonly #database: Database;
  readonly #insert: (db: Transaction, batch: { data: Row[] }) => Promise<unknown>;
  readonly #after: Flushing | null;
  #waiting: Row[] = [];

  /** @param after what these rows refer to, and so is written before them */
  constructor(
    database: Database,
    insert: (db: Transaction, batch: { data: Row[] }) => Promise<unknown>,
    after: Flushing | null = null,
  ) {
    this.#database = database;
    this.#insert = insert;
    this.#after = after;
  }

  async add(...rows: readonly Row[]): Promise<void> {
    this.#waiting.push(...rows);
    if (this.#waiting.length >= perTransaction) await this.flush();
  }

  async flush(): Promise<void> {
    await this.#after?.flush();
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return;
    await this.#database.transaction(async (db) => {
      for (let at = 0; at < rows.length; at += perStatement) {
        await this.#insert(db, { data: rows.slice(at, at + perStatement) });
      }
    });
  }
}
