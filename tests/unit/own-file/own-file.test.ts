import { describe, expect, it } from 'vitest';
import { dataRequestInput, dueAfter } from '#app/records/data-request/data-request.ts';
import { linkedContact } from '#app/records/own-file/account.ts';
import { presentReaders, presentWriters } from '#app/records/own-file/readers.ts';
import { retentionOf } from '#app/records/own-file/retention.ts';
import { fileParts } from '#app/records/own-file/terms.ts';
import { presentTies } from '#app/records/own-file/ties.ts';

describe('the last day for an answer', () => {
  it.each([
    ['2026-12-01', '2027-01-01'],
    ['2026-11-30', '2026-12-30'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-12-31', '2027-01-31'],
  ])('of %s is %s', (asked, due) => {
    expect(dueAfter(asked)).toBe(due);
  });
});

it('asks what is wrong before a correction, and for nothing that has no form', () => {
  const reads = (input: object) => dataRequestInput.safeParse(input).success;
  expect(reads({ kind: 'OBJECTION' })).toBe(true);
  expect(reads({ kind: 'RECTIFICATION', message: 'Mein Name hat zwei n.' })).toBe(true);
  expect(reads({ kind: 'RECTIFICATION', message: '  ' })).toBe(false);
  expect(reads({ kind: 'PORTABILITY' })).toBe(false);
  expect(reads({ kind: 'OBJECTION', contactId: '01900000-0000-7000-8000-000000000000' })).toBe(false);
});

describe('the person of an account', () => {
  const accepted = { purpose: 'INVITE', email: 'a@example.org', createdAt: new Date(), usedAt: new Date() };
  it('is whose invitation it accepted', () => {
    expect(linkedContact({ invitations: [{ ...accepted, contactId: 'a' }] })).toBe('a');
  });
  it.each([
    ['a link for a password', { ...accepted, purpose: 'RESET', contactId: 'a' }],
    ['an invitation that nobody accepted', { ...accepted, usedAt: null, contactId: 'a' }],
    ['one whose contact is gone', { ...accepted, contactId: null }],
  ])('is nobody by %s', (_what, invitation) => {
    expect(linkedContact({ invitations: [invitation] })).toBeNull();
  });
});

describe('how long each part stays', () => {
  const person = { legalBasis: 'CONSENT', retainUntil: '2027-05-01', removedAt: null };
  const account = {
    sessions: [{ endsAt: '2026-12-02T10:00:00.000Z' }, { endsAt: '2026-12-09T10:00:00.000Z' }],
  };
  const ends = (...given: Parameters<typeof retentionOf>) =>
    Object.fromEntries(retentionOf(...given).map(({ part, end, until }) => [part, [end, until]]));

  it('is said of every part', () => {
    expect(Object.keys(ends(person, account)).sort()).toEqual([...fileParts].sort());
  });
  it('is the day that the office has set, none, or the end of the bin', () => {
    expect(ends(person, account).person).toEqual(['date', '2027-05-01']);
    expect(ends({ ...person, retainUntil: null }, account).person).toEqual(['unset', null]);
    const removedAt = '2026-12-31T08:00:00.000Z';
    expect(ends({ ...person, removedAt }, account).person).toEqual(['bin', removedAt]);
  });
  it('says of sign-ins when the last one ends, and of nobody’s record nothing', () => {
    expect(ends(person, account).sessions).toEqual(['date', '2026-12-09T10:00:00.000Z']);
    const parts = Object.keys(ends(null, { sessions: [] }));
    expect(parts).toEqual(['account', 'links', 'protocol', 'requests']);
  });
});

it('names who looked with their days, the latest first, and of an account that is gone no name', () => {
  const readings = [
    { day: '2026-11-20', userId: 'a' },
    { day: '2026-11-24', userId: 'b' },
    { day: '2026-11-22', userId: 'a' },
  ];
  expect(presentReaders(readings, new Map([['a', 'Anna']]))).toEqual([
    { name: null, days: ['2026-11-24'] },
    { name: 'Anna', days: ['2026-11-22', '2026-11-20'] },
  ]);
  const at = new Date('2026-11-24T10:00:00Z');
  expect(presentWriters([{ at, actorId: null }], new Map())).toEqual([
    { at: at.toISOString(), name: null, byOperator: true },
  ]);
});

it('reads a tie from the person’s side and keeps the name of somebody restricted to itself', () => {
  const type = {
    labelDe: 'fördert',
    labelEn: 'funds',
    inverseLabelDe: 'wird gefördert von',
    inverseLabelEn: null,
  };
  const tie = { type, since: null, until: null, status: 'PROPOSED', deletedAt: null };
  const other = { title: 'Dr.', firstName: 'Ina', lastName: 'Muster', deletedAt: null, restrictedAt: null };
  const ties = presentTies(
    [{ ...tie, toOrganisation: null, toContact: { ...other, restrictedAt: new Date() } }],
    [{ ...tie, fromOrganisation: null, fromContact: other }],
  );
  expect(ties.map(({ label, other: name }) => [label.de, label.en, name])).toEqual([
    ['fördert', 'funds', null],
    ['wird gefördert von', 'funds', 'Dr. Ina Muster'],
  ]);
});
