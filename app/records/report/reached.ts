import type { CountedMeetings, Fresh, Reached } from './figures.ts';

export interface County {
  readonly key: string;
  readonly name: string;
}

export interface ReachedActors {
  readonly organisations: Fresh;
  readonly people: Fresh;
  readonly sectors: ReadonlyArray<Fresh & { readonly sector: string }>;
  /** Null: outside the region, or without a county. */
  readonly counties: ReadonlyArray<Fresh & { readonly county: County | null }>;
}

function sumOf(rows: readonly Fresh[]): Fresh {
  return rows.reduce((sum, { count, fresh }) => ({ count: sum.count + count, fresh: sum.fresh + fresh }), {
    count: 0,
    fresh: 0,
  });
}

const some = ({ count }: Fresh) => count > 0;

/** Each organisation has one sector and one county at most: each of both lists adds up to the whole. */
export function reachedActors(
  { organisations, people }: Reached,
  sectors: readonly string[],
  counties: readonly County[],
): ReachedActors {
  const keys = new Set(counties.map(({ key }) => key));
  const inCounty = (county: County | null) =>
    organisations.filter(({ countyKey }) =>
      county === null ? countyKey === null || !keys.has(countyKey) : countyKey === county.key,
    );
  return {
    organisations: sumOf(organisations),
    people,
    sectors: sectors
      .map((sector) => ({ sector, ...sumOf(organisations.filter((row) => row.sector === sector)) }))
      .filter(some),
    counties: [...counties, null].map((county) => ({ county, ...sumOf(inCounty(county)) })).filter(some),
  };
}

export interface Crossing {
  /** Meetings at which an organisation with a county was. */
  readonly meetings: number;
  /** Of these: with organisations of two or more counties. */
  readonly crossing: number;
  /** From 0 to 1; null where there was no meeting. */
  readonly share: number | null;
  /** Rows and columns of the matrix; null: outside the region. */
  readonly counties: ReadonlyArray<County | null>;
  /** Meetings with both counties; on the diagonal those with this one alone. */
  readonly cells: ReadonlyArray<readonly number[]>;
}

/** How many meetings brought counties together, and which. */
export function crossingOf(counted: readonly CountedMeetings[], counties: readonly County[]): Crossing {
  const has = (mask: number, place: number) => Math.floor(mask / 2 ** place) % 2 === 1;
  const alone = (mask: number, place: number) => mask === 2 ** place;
  const sum = (holds: (row: CountedMeetings) => boolean) =>
    counted.filter(holds).reduce((total, { count }) => total + count, 0);
  const outside = counted.some(({ mask }) => has(mask, counties.length));
  const groups: Array<County | null> = outside ? [...counties, null] : [...counties];
  const meetings = sum(() => true);
  const isOne = (mask: number) => Number.isInteger(Math.log2(mask));
  const crossing = sum(({ mask, several }) => several || !isOne(mask));
  return {
    meetings,
    crossing,
    share: meetings > 0 ? crossing / meetings : null,
    counties: groups,
    cells: groups.map((_row, row) =>
      groups.map((_column, column) =>
        sum(({ mask }) => (row === column ? alone(mask, row) : has(mask, row) && has(mask, column))),
      ),
    ),
  };
}
