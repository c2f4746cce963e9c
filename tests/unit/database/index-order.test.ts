import { describe, expect, it } from 'vitest';
import { countedInAnyOrder, keepsOutOfBin, orderedAsIndexed } from '#app/database/index-order.ts';

const orderBy = [{ sortKey: 'desc' }, { id: 'desc' }];

describe('an order in which an index is recognised', () => {
  it('names the column that the index begins with, in the direction of the page', () => {
    const page = { where: { AND: [{ AND: [{ regions: {} }], deletedAt: null }, {}] }, orderBy, take: 51 };
    expect(orderedAsIndexed(page)).toEqual({ ...page, orderBy: [{ deletedAt: 'desc' }, ...orderBy] });
  });

  it.each([
    [
      'what lies in the bin, whose order it would change',
      { where: { deletedAt: { not: null } }, orderBy, take: 51 },
    ],
    ['everything, with and without the bin', { where: {}, orderBy, take: 51 }],
    ['what is not a page', { where: { deletedAt: null }, orderBy }],
    [
      'an order with a place for what has no value',
      { where: { deletedAt: null }, orderBy: [{ due: { sort: 'asc', nulls: 'last' } }], take: 5 },
    ],
    [
      'an order that names it already',
      { where: { deletedAt: null }, orderBy: [{ deletedAt: 'asc' }], take: 5 },
    ],
    ['no order', { where: { deletedAt: null }, take: 5 }],
  ])('leaves alone %s', (_, asked) => {
    expect(orderedAsIndexed(asked)).toBe(asked);
  });

  it('looks for the bin at the top and among conditions that all hold', () => {
    expect(keepsOutOfBin({ OR: [{ deletedAt: null }, { title: 'x' }] })).toBe(false);
    expect(keepsOutOfBin({ organisation: { deletedAt: null } })).toBe(false);
    expect(keepsOutOfBin(undefined)).toBe(false);
  });

  it('counts up to a limit in the order of ids, and a whole count as it is', () => {
    expect(countedInAnyOrder({ take: 10, orderBy })).toEqual({ take: 10, orderBy: [{ id: 'asc' }] });
    const whole = { where: {} };
    expect(countedInAnyOrder(whole)).toBe(whole);
  });
});
