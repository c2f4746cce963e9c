interface End {
  readonly id: string;
  readonly name: string;
}

interface TieSource {
  readonly id: string;
  readonly type: {
    readonly directed: boolean;
    readonly labelDe: string;
    readonly labelEn: string;
    readonly inverseLabelDe: string | null;
    readonly inverseLabelEn: string | null;
  };
  readonly fromOrganisation: End | null;
  readonly toOrganisation: End | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

interface Asked {
  readonly relationshipId: string;
  readonly position: number;
  readonly verdict: string | null;
}

/** A tie as one of its ends is asked about it: with whom and what, never what the other side or the office says of it. */
function presentTie(ownId: string, row: TieSource) {
  const outward = row.fromOrganisation?.id === ownId;
  const other = outward ? row.toOrganisation : row.fromOrganisation;
  const { type } = row;
  const forward = { de: type.labelDe, en: type.labelEn };
  const backward = {
    de: type.inverseLabelDe ?? type.labelDe,
    en: type.inverseLabelEn ?? type.labelEn,
  };
  return {
    id: row.id,
    other: { id: other?.id ?? '', name: other?.name ?? '' },
    labels: outward ? forward : backward,
    since: row.since,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/**
 * The ties that a request is about, in their order, with what was said of each;
 * and those that last today and are not among them, by the other's name: the
 * order in which the office sees them would tell how strong it deems them.
 */
export function presentAskedTies(
  ownId: string,
  rows: readonly TieSource[],
  ties: readonly Asked[],
  today: string,
) {
  const current = rows.filter(
    ({ until, fromOrganisation, toOrganisation }) =>
      (until === null || until >= today) && fromOrganisation !== null && toOrganisation !== null,
  );
  const known = new Map(ties.map((tie) => [tie.relationshipId, tie]));
  const place = ({ id }: TieSource) => known.get(id)?.position ?? 0;
  const isAsked = ({ id }: TieSource) => {
    const tie = known.get(id);
    return tie !== undefined && tie.verdict !== 'SET_ASIDE';
  };
  return {
    asked: current
      .filter(isAsked)
      .sort((a, b) => place(a) - place(b))
      .map((row) => ({ ...presentTie(ownId, row), verdict: known.get(row.id)?.verdict ?? null })),
    others: current
      .filter((row) => !isAsked(row))
      .map((row) => presentTie(ownId, row))
      .sort((a, b) => a.other.name.localeCompare(b.other.name, 'de')),
  };
}

export type AskedTie = ReturnType<typeof presentAskedTies>['asked'][number];
