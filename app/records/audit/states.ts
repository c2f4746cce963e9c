import type { Audience } from '#app/access/actor.ts';
import type { Permissions } from '#app/access/permission.ts';
import { shows } from '#app/access/permission.ts';
import type { HistoryFields } from './field.ts';

/** Fields of a record by name, as the history keeps them. */
export type State = Readonly<Record<string, unknown>>;

/** A stored side of an entry; null where there is none, or where erasure has emptied it. */
export function parseState(json: string | null): State | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** One canonical text of a value however it came: from a form, from a snapshot or from the database. Order in lists says nothing. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).sort());
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  const { kind, id } = Object.fromEntries(entries);
  if (entries.length === 2 && typeof kind === 'string' && typeof id === 'string') return `${kind}:${id}`;
  // A row's own id says nothing of what is in it, and a new row has none yet.
  const said = entries
    .filter(([name]) => name !== 'id')
    .map(([name, inner]: [string, unknown]) => [name, canonical(inner)])
    .filter(([, inner]) => inner !== '' && inner !== 'false');
  return JSON.stringify(said.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** Does a record already say all that was sent? Then a second sending of the same form has nothing left to do. */
export function says(state: State, sent: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(sent).every(
    ([name, value]) => !(name in state) || value === undefined || isSame(state[name], value),
  );
}

/**
 * The state before a row of changes, newest first, given the state after them:
 * each takes its fields back to what they were.
 */
export function rewind(after: State, befores: readonly State[]): State {
  return Object.assign({ ...after }, ...befores);
}

/** The fields of a kind that an audience is shown at all. */
export function fieldsFor(
  fields: HistoryFields,
  permissions: Permissions,
  audience: Audience,
): HistoryFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, { guard }]) => shows(permissions, guard ?? name, audience)),
  );
}
