import { describe, expect, test } from 'vitest';
import { momentOf, networkFilter, readFilter } from '#app/network/filter.ts';

const today = '2026-11-23';
const none = { layer: null, asOf: null, from: null, to: null };

describe('the moment of a filter', () => {
  test.each([
    ['nothing asked: today', none, { asOf: today, from: null, to: null }],
    ['a past day', { ...none, asOf: '2024-02-29' }, { asOf: '2024-02-29', from: null, to: null }],
    ['a future day is today', { ...none, asOf: '2030-01-01' }, { asOf: today, from: null, to: null }],
    [
      'a window that has ended is judged by its end',
      { ...none, from: '2023-01-01', to: '2025-12-31' },
      { asOf: '2025-12-31', from: '2023-01-01', to: '2025-12-31' },
    ],
    [
      'a window that runs on is judged today',
      { ...none, from: '2025-01-01', to: '2027-12-31' },
      { asOf: today, from: '2025-01-01', to: '2027-12-31' },
    ],
    [
      'a window may be looked at from a later day',
      { asOf: '2026-06-30', from: '2023-01-01', to: '2025-12-31' },
      { asOf: '2026-06-30', from: '2023-01-01', to: '2025-12-31' },
    ],
    [
      'a window the wrong way round is turned',
      { ...none, from: '2025-12-31', to: '2023-01-01' },
      { asOf: '2025-12-31', from: '2023-01-01', to: '2025-12-31' },
    ],
  ])('%s', (_name, asked, moment) => {
    expect(momentOf(asked, today)).toEqual(moment);
  });
});

test('a filter reads what an address says, German comma and all', () => {
  expect(
    networkFilter.parse({ sector: 'STATE', county: '16062', minWeight: '0,25', untied: '1', size: 'degree' }),
  ).toEqual({
    ...none,
    sector: 'STATE',
    county: '16062',
    minWeight: 0.25,
    untied: true,
    audience: 'viewer',
    size: 'degree',
  });
});

test.each([
  {},
  {
    sector: 'x',
    county: '../..',
    from: '2026-02-30',
    asOf: 'gestern',
    minWeight: '-1',
    untied: 'ja',
    size: '__proto__',
  },
  { sector: ['STATE'], county: { $ne: '' }, from: 7, minWeight: 'Infinity', size: ['degree'] },
])('what makes no sense falls back: %o', (query) => {
  const empty = {
    ...none,
    sector: null,
    county: null,
    minWeight: 0,
    untied: false,
    audience: 'viewer',
    size: 'betweenness',
  };
  expect(networkFilter.parse(query)).toEqual(empty);
});

test.each([undefined, null, '', 'viewer'])('shown to oneself: %o', (audience) => {
  expect(networkFilter.parse({ audience }).audience).toBe('viewer');
});

test.each(['public', 'publik', ['viewer'], 1, { viewer: true }])(
  'shown to others, who see less: %o',
  (audience) => {
    expect(networkFilter.parse({ audience }).audience).toBe('public');
  },
);

test('today is the office’s day', () => {
  expect(readFilter({}, new Date('2026-11-22T23:30:00Z')).moment.asOf).toBe('2026-11-23');
});
