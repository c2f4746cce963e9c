import { mostTies } from './terms.ts';

interface End {
  readonly sortKey: string;
  readonly visibility: string;
  readonly deletedAt: Date | null;
}

/** A relationship as seen by both its ends, with what they themselves said of it. */
export interface Askable {
  readonly id: string;
  readonly fromOrganisationId: string | null;
  readonly toOrganisationId: string | null;
  readonly status: string;
  readonly since: string | null;
  readonly fromOrganisation: End | null;
  readonly toOrganisation: End | null;
  readonly claims: ReadonlyArray<{
    readonly organisationId: string;
    readonly strength: number | null;
    readonly verdict: string;
  }>;
}

const certainty = ['CONFIRMED_BY_BOTH', 'CONFIRMED_BY_ONE', 'PROPOSED', 'DISPUTED'];

interface Ranked {
  readonly id: string;
  readonly strength: number;
  readonly certainty: number;
  readonly since: string;
  readonly name: string;
}

function rankedFor(organisationId: string, row: Askable): Ranked | null {
  const outward = row.fromOrganisationId === organisationId;
  if (!outward && row.toOrganisationId !== organisationId) return null;
  const other = outward ? row.toOrganisation : row.fromOrganisation;
  if (!other || other.deletedAt || other.visibility === 'OFFICE') return null;
  const own = row.claims.find((claim) => claim.organisationId === organisationId);
  return {
    id: row.id,
    strength: own?.strength ?? 0,
    certainty: certainty.indexOf(row.status),
    since: row.since ?? '9999',
    name: other.sortKey,
  };
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The ties of each organisation that a campaign asks about first: those that the
 * organisation itself called strong, then the surest, the oldest, by name. What
 * others or the office deem strong is no part of it: the order would tell.
 *
 * @param rows in any order; each may be of two of the organisations
 */
export function mostImportant(
  organisationIds: readonly string[],
  rows: readonly Askable[],
): ReadonlyMap<string, readonly string[]> {
  const ofEach = new Map<string, Askable[]>(organisationIds.map((id) => [id, []]));
  for (const row of rows) {
    for (const end of [row.fromOrganisationId, row.toOrganisationId]) if (end) ofEach.get(end)?.push(row);
  }
  return new Map(
    [...ofEach].map(([organisationId, own]) => [
      organisationId,
      own
        .flatMap((row) => rankedFor(organisationId, row) ?? [])
        .sort(
          (a, b) =>
            b.strength - a.strength ||
            a.certainty - b.certainty ||
            order(a.since, b.since) ||
            order(a.name, b.name) ||
            order(a.id, b.id),
        )
        .slice(0, mostTies)
        .map(({ id }) => id),
    ]),
  );
}
