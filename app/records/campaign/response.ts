/** How many of a group were asked and what came of it. What was not answered is unknown: nobody has said that it is wrong or gone. */
export interface Response {
  readonly asked: number;
  readonly answered: number;
  readonly confirmed: number;
  readonly corrected: number;
  readonly unknown: number;
}

/** A line of counted requests: those of one sector, county and verdict on the profile. */
export interface CountedRequests {
  readonly sector: string;
  readonly countyKey: string | null;
  readonly profileVerdict: string | null;
  readonly count: number;
  readonly answered: number;
}

const none: Response = { asked: 0, answered: 0, confirmed: 0, corrected: 0, unknown: 0 };

function plus(sum: Response, { profileVerdict, count, answered }: CountedRequests): Response {
  return {
    asked: sum.asked + count,
    answered: sum.answered + answered,
    confirmed: sum.confirmed + (profileVerdict === 'CONFIRMED' ? count : 0),
    corrected: sum.corrected + (profileVerdict === 'CORRECTED' ? count : 0),
    unknown: sum.unknown + (profileVerdict === null ? count : 0),
  };
}

/** The response of all, and of each group by the key that it has; the keys in the order in which they come. */
export function responseOf<Key extends string | null>(
  rows: readonly CountedRequests[],
  keyOf: (row: CountedRequests) => Key,
): { readonly all: Response; readonly groups: ReadonlyMap<Key, Response> } {
  const groups = new Map<Key, Response>();
  for (const row of rows) groups.set(keyOf(row), plus(groups.get(keyOf(row)) ?? none, row));
  return { all: rows.reduce(plus, none), groups };
}

/** The share of those asked that have answered; null where nobody was asked. */
export function shareOf({ asked, answered }: Pick<Response, 'asked' | 'answered'>): number | null {
  return asked === 0 ? null : answered / asked;
}
