import { describe, expect, it } from 'vitest';
import { type CountedRequests, responseOf, shareOf } from '#app/records/campaign/response.ts';

const row = (extra: Partial<CountedRequests>): CountedRequests => ({
  sector: 'BUSINESS',
  countyKey: '16062',
  profileVerdict: null,
  count: 1,
  answered: 0,
  ...extra,
});

describe('the response', () => {
  const rows = [
    row({ count: 5 }),
    // Answered about ties alone: of the profile nothing is known.
    row({ count: 2, answered: 2 }),
    row({ count: 2, answered: 2, profileVerdict: 'CONFIRMED' }),
    row({ sector: 'EDUCATION', countyKey: null, count: 1, answered: 1, profileVerdict: 'CORRECTED' }),
  ];

  it('counts what nobody has answered as unknown, not as absent', () => {
    const { all } = responseOf(rows, ({ sector }) => sector);
    expect(all).toEqual({ asked: 10, answered: 5, confirmed: 2, corrected: 1, unknown: 7 });
    expect(all.confirmed + all.corrected + all.unknown).toBe(all.asked);
  });

  it('is told by sector and by county, those without one included', () => {
    const { groups: sectors } = responseOf(rows, ({ sector }) => sector);
    expect([...sectors].map(([key, { asked, answered }]) => [key, asked, answered])).toEqual([
      ['BUSINESS', 9, 4],
      ['EDUCATION', 1, 1],
    ]);
    const { groups: counties } = responseOf(rows, ({ countyKey }) => countyKey);
    expect(counties.get(null)).toMatchObject({ asked: 1, corrected: 1 });
  });

  it('is no share where nobody was asked', () => {
    expect(shareOf({ asked: 0, answered: 0 })).toBeNull();
    expect(shareOf({ asked: 8, answered: 2 })).toBe(0.25);
    expect(responseOf([], () => 'x').all.asked).toBe(0);
  });
});
