import type { FieldError } from '#app/kernel/failure.ts';
import type { ImportRow } from './row.ts';

interface Held {
  readonly id: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly primary: boolean;
  readonly organisation: { readonly id: string };
}

export type Affiliations = readonly Held[];

interface WantedFunction {
  readonly id?: string;
  readonly organisationId: string;
  readonly position: unknown;
  readonly from: unknown;
  readonly to: unknown;
  readonly primary: unknown;
}

const columns = ['position', 'from', 'to', 'primary'] as const;

/**
 * A person's functions with what a row says of one of them: the one in the
 * organisation it names, else the only one there is. Functions in other
 * organisations stay: people's history is kept.
 */
export function mergeFunction(
  row: ImportRow,
  held: Affiliations,
  organisation: { readonly id: string } | null,
  lookedInVain: boolean,
): { readonly affiliations: readonly WantedFunction[]; readonly missing: FieldError | null } {
  const affiliations: WantedFunction[] = held.map(
    ({ id, organisation: at, position, from, to, primary }) => ({
      id,
      organisationId: at.id,
      position,
      from,
      to,
      primary,
    }),
  );
  const told = columns.filter((column) => row.values[column] !== undefined);
  const [first] = told;
  if (!organisation && first === undefined) return { affiliations, missing: null };
  const only = held.length === 1 ? affiliations[0] : undefined;
  const at = organisation
    ? affiliations.findIndex(({ organisationId }) => organisationId === organisation.id)
    : only
      ? 0
      : -1;
  if (at === -1 && !organisation) {
    const missing = first && !lookedInVain ? { path: first, message: 'organisation-needed' } : null;
    return { affiliations, missing };
  }
  const before = affiliations[at] ?? {
    organisationId: organisation?.id ?? '',
    position: null,
    from: null,
    to: null,
    // The first function that somebody has is the main one.
    primary: !affiliations.some(({ primary }) => primary === true),
  };
  const changed: Record<string, unknown> = {};
  for (const column of columns) {
    if (row.cleared.has(column) && column !== 'primary') changed[column] = null;
    if (row.values[column] !== undefined) changed[column] = row.values[column];
  }
  const after: WantedFunction = { ...before, ...changed };
  const others = affiliations.map((one) => (changed.primary === true ? { ...one, primary: false } : one));
  return {
    affiliations: at === -1 ? [...others, after] : others.map((one, index) => (index === at ? after : one)),
    missing: null,
  };
}
