import { DatabaseError, type DatabaseErrorKind, isDatabaseError } from './errors.ts';

const byPrismaCode: Readonly<Record<string, DatabaseErrorKind>> = {
  P2002: 'unique',
  P2003: 'foreign-key',
  P2004: 'check',
  P2034: 'busy',
  P1008: 'busy',
  P2024: 'busy',
  P2028: 'busy',
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1017: 'unavailable',
};

/** SQLite result codes by name and PostgreSQL's SQLSTATEs (appendix A of its manual). */
const byDriverCode: ReadonlyArray<readonly [RegExp, DatabaseErrorKind]> = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/, 'unique'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'foreign-key'],
  // Not TRIGGER: SQLite says that of our own triggers as of a reference that restricts; the message tells them apart.
  [/^SQLITE_CONSTRAINT_(CHECK|NOTNULL)/, 'check'],
  [/^SQLITE_(IOERR|FULL|READONLY|CANTOPEN|CORRUPT|NOTADB)/, 'unavailable'],
  [/^(40001|40P01|55P03)$/, 'busy'],
  [/^23505$/, 'unique'],
  [/^23503$/, 'foreign-key'],
  [/^(23514|23502|P0001)$/, 'check'],
  [/^(08\w{3}|57P0\d|53\w{3}|25006)$/, 'unavailable'],
  [/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE)$/, 'unavailable'],
];

const byMessage: ReadonlyArray<readonly [RegExp, DatabaseErrorKind]> = [
  [/database is locked|SQLITE_BUSY|could not serialize|deadlock detected/i, 'busy'],
  [/UNIQUE constraint failed|duplicate key value/i, 'unique'],
  [/FOREIGN KEY constraint failed|violates foreign key/i, 'foreign-key'],
  [/CHECK constraint failed|violates check constraint|append-only|NOT NULL constraint failed/i, 'check'],
  [
    /disk I\/O error|database or disk is full|readonly database|unable to open database|ECONNREFUSED|Connection terminated|terminating connection|not been established|the database system is/i,
    'unavailable',
  ],
];

/** The error and what it was caused by, outermost first. Prisma hangs the driver's own error at different depths. */
function chain(error: unknown): object[] {
  const found: object[] = [];
  for (let current = error; typeof current === 'object' && current !== null && found.length < 8; ) {
    found.push(current);
    const meta: unknown = 'meta' in current ? current.meta : null;
    if (typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta) {
      current = meta.driverAdapterError;
    } else {
      current = 'cause' in current ? current.cause : null;
    }
  }
  return found;
}

function textOf(object: object, name: string): string {
  const value: unknown = Reflect.get(object, name);
  return typeof value === 'string' ? value : '';
}

function kindOf(links: readonly object[]): DatabaseErrorKind | null {
  for (const link of [...links].reverse()) {
    for (const name of ['originalCode', 'code']) {
      const code = textOf(link, name);
      const match = byDriverCode.find(([pattern]) => pattern.test(code));
      if (match) return match[1];
    }
  }
  const messages = links
    .map((link) => `${textOf(link, 'message')} ${textOf(link, 'originalMessage')}`)
    .join(' ');
  const match = byMessage.find(([pattern]) => pattern.test(messages));
  if (match) return match[1];
  for (const link of links) {
    const kind = byPrismaCode[textOf(link, 'code')];
    if (kind) return kind;
  }
  return null;
}

function constraintOf(links: readonly object[]): string | null {
  const text = links.map((link) => `${textOf(link, 'message')} ${textOf(link, 'originalMessage')}`).join(' ');
  const named = /constraint (?:failed: ([\w., ]+)|"([^"]+)")/.exec(text);
  return named?.[1]?.trim() ?? named?.[2] ?? null;
}

/** A refusal of the database as a DatabaseError; anything else comes back as it is. */
export function asDatabaseError(error: unknown): unknown {
  if (isDatabaseError(error)) return error;
  // A failure of ours that passes through a transaction is not the database's.
  if (error instanceof Error && error.name === 'Failure') return error;
  const links = chain(error);
  const kind = kindOf(links);
  return kind ? new DatabaseError(kind, constraintOf(links), error) : error;
}
