import { describe, expect, it } from 'vitest';
import { statusAfter } from '#app/records/claim/status.ts';
import { levelsOf, readableFields, storedLevels } from '#app/records/organisation/level.ts';
import { levelledFields } from '#app/records/organisation/terms.ts';
import { channelsAfter } from '#app/records/profile/person.ts';
import { changesBetween, flattened, overtaken, unflattened } from '#app/records/profile/state.ts';

describe('the status that follows from what both sides say', () => {
  const said = (...verdicts: string[]) =>
    verdicts.map((verdict, side) => ({ organisationId: String(side), verdict }));

  it.each([
    ['PROPOSED', said(), 'PROPOSED'],
    ['PROPOSED', said('CONFIRMED'), 'CONFIRMED_BY_ONE'],
    ['PROPOSED', said('CORRECTED', 'CONFIRMED'), 'CONFIRMED_BY_BOTH'],
    ['CONFIRMED_BY_BOTH', said('CONFIRMED'), 'CONFIRMED_BY_BOTH'],
    ['CONFIRMED_BY_BOTH', said('CONFIRMED', 'DISPUTED'), 'DISPUTED'],
    ['DISPUTED', said('CONFIRMED'), 'CONFIRMED_BY_ONE'],
  ])('%s and %j is %s', (standing, claims, status) => {
    expect(statusAfter(standing, claims)).toBe(status);
  });
});

describe('levels of fields', () => {
  const row = (visibility: string, levels: object | null = null) => ({
    visibility,
    fieldVisibility: levels && JSON.stringify(levels),
  });

  it('are kept only where they are unusual, and come back whole', () => {
    const usual = levelsOf(row('PUBLIC'));
    expect(storedLevels(usual)).toBeNull();
    expect(usual.people).toBe('OFFICE');
    const closer = { ...usual, phone: 'OFFICE' as const };
    expect(levelsOf({ fieldVisibility: storedLevels(closer) })).toEqual(closer);
  });

  it('are never wider than the profile', () => {
    const hidden = row('OFFICE', { people: 'PUBLIC' });
    for (const field of levelledFields) {
      expect(readableFields(hidden, 'partner')(field)).toBe(false);
      expect(readableFields(hidden, 'public')(field)).toBe(false);
      expect(readableFields(hidden, 'own')(field)).toBe(true);
    }
    expect(readableFields(row('PARTNERS'), 'public')('email')).toBe(false);
    expect(readableFields(row('PARTNERS'), 'partner')('email')).toBe(true);
  });
});

describe('changes of a profile', () => {
  it('are what is not so yet, and survive the way through the form', () => {
    const standing = { name: 'A', tags: ['x', 'y'], 'level.email': 'PUBLIC' };
    expect(changesBetween(standing, { name: 'A', tags: ['y', 'x'] })).toBeNull();
    const said = flattened({ name: 'B', levels: { email: 'OFFICE' } });
    expect(changesBetween(standing, said)).toEqual({
      before: { name: 'A', 'level.email': 'PUBLIC' },
      after: { name: 'B', 'level.email': 'OFFICE' },
    });
    expect(unflattened(said)).toEqual({ name: 'B', levels: { email: 'OFFICE' } });
    expect(overtaken({ name: 'C' }, { name: 'A' })).toEqual(['name']);
  });

  it('replace of a channel what was shown, and leave what is hidden', () => {
    const hidden = { kind: 'EMAIL', value: 'privat@example.org', visible: false };
    const shown = { kind: 'EMAIL', value: 'a@example.org', visible: true };
    expect(channelsAfter([hidden, shown], { email: 'b@example.org' })).toEqual([
      hidden,
      { ...shown, value: 'b@example.org' },
    ]);
    expect(channelsAfter([hidden, shown], { email: null })).toEqual([hidden]);
    expect(channelsAfter([hidden, shown], {})).toEqual([hidden, shown]);
    expect(channelsAfter([hidden], { email: hidden.value })).toEqual([{ ...hidden, visible: true }]);
  });
});
