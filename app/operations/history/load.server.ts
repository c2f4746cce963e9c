import { audienceOf } from '#app/access/actor.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { fieldsFor, parseState, rewind, type State } from '#app/records/audit/states.ts';
import { findEntry, listNewer, type RecordReference } from '#app/records/audit/store.server.ts';
import { type HistoryKindName, historyKinds, type Standing } from './kinds.server.ts';

interface Named {
  readonly kind: HistoryKindName;
  readonly id: string;
}

/** The record whose history is asked for, if the reader sees it, in the bin or not. */
export async function loadStanding(
  { db, scope, today }: ReadContext,
  { kind, id }: Named,
): Promise<Standing> {
  const standing = await historyKinds[kind].find(db, scope, id, today);
  if (!standing) throw notFound();
  return standing;
}

/** The fields of a kind that the reader is shown. */
export function visibleFields({ actor }: Pick<ReadContext, 'actor'>, kind: HistoryKindName) {
  const { fields, permissions } = historyKinds[kind];
  return fieldsFor(fields, permissions, audienceOf(actor));
}

function before(
  state: State,
  newer: ReadonlyArray<{ readonly before: string | null; readonly after: string | null }>,
) {
  // An entry that erasure has emptied hides what it changed: nobody can say any more what was before it.
  if (newer.some((entry) => entry.before === null && entry.after === null)) return null;
  return rewind(
    state,
    newer.map((entry) => parseState(entry.before) ?? {}),
  );
}

/** How a record stood after one of its entries; null when that is not known any more. */
export async function stateAfter(
  { db }: Pick<ReadContext, 'db'>,
  reference: RecordReference,
  state: State,
  entryId: string,
) {
  const entry = await findEntry(db, reference, entryId);
  if (!entry) throw notFound();
  return { entry, state: before(state, await listNewer(db, reference, { after: entry })) };
}

/** How a record stood at one of its versions; null when that is not known any more. */
export async function stateAtVersion(
  { db }: Pick<ReadContext, 'db'>,
  reference: RecordReference,
  standing: Standing,
  version: number,
): Promise<State | null> {
  if (version > standing.version) return null;
  const newer = await listNewer(db, reference, { version });
  // Each version has its entry; one that is missing has changed what nobody wrote down.
  if (newer.length < standing.version - version) return null;
  return before(standing.state, newer);
}
