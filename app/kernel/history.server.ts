import { type Actor, userIdOf } from '#app/access/actor.ts';
import type { Transaction } from '#app/database/client.server.ts';

/** Fields of a record as they stand; dates and days as text, so that the entry reads the same for ever. */
export type Snapshot = Readonly<Record<string, unknown>>;

export interface Change {
  readonly recordKind: string;
  readonly recordId: string;
  readonly version?: number | null;
  readonly before?: Snapshot | null;
  readonly after?: Snapshot | null;
}

/** Collects what a use case changes; the runner writes it in the same transaction. */
export interface History {
  record(change: Change): void;
}

const silent = new Set(['updatedAt', 'version', 'searchText', 'sortKey']);

function comparable(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}

/** Only what differs, on both sides; a created or removed record keeps its one side whole. */
export function difference(
  before: Snapshot | null | undefined,
  after: Snapshot | null | undefined,
): { before: Snapshot | null; after: Snapshot | null } {
  if (!before || !after) return { before: before ?? null, after: after ?? null };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !silent.has(name) && comparable(before[name]) !== comparable(after[name]),
  );
  const pick = (side: Snapshot) => Object.fromEntries(names.map((name) => [name, side[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

interface EntryFrame {
  readonly actor: Actor;
  readonly action: string;
  readonly at: Date;
  readonly newId: () => string;
}

/** Writes the collected changes as audit entries, one statement for all of them. */
export async function writeHistory(
  db: Transaction,
  changes: readonly Change[],
  { actor, action, at, newId }: EntryFrame,
): Promise<void> {
  await db.auditEntry.createMany({
    data: changes.map((change) => {
      const { before, after } = difference(change.before, change.after);
      return {
        id: newId(),
        at,
        actorId: userIdOf(actor),
        action,
        recordKind: change.recordKind,
        recordId: change.recordId,
        version: change.version ?? null,
        before: before && comparable(before),
        after: after && comparable(after),
      };
    }),
  });
}
