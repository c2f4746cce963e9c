import type { Gathering } from './evidence/gathering.ts';

/** What is said of a tie, as bits: by one side or the office, by both sides, and that somebody says it is not so. */
export const standings = { said: 1, confirmed: 2, disputed: 4 } as const;

const byStatus: Readonly<Record<string, number>> = {
  PROPOSED: standings.said,
  CONFIRMED_BY_ONE: standings.said,
  CONFIRMED_BY_BOTH: standings.confirmed,
  DISPUTED: standings.disputed,
};

/** How a piece of evidence stands as a claim; 0 for what was observed. */
export function standingOf({ status }: Pick<Gathering, 'status'>): number {
  return status === null ? 0 : (byStatus[status] ?? 0);
}

/** Does somebody say that this is not so? Then it counts nothing. */
export function isDisputed(gathering: Pick<Gathering, 'status'>): boolean {
  return (standingOf(gathering) & standings.disputed) !== 0;
}
