import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant } from '#app/ui/format.ts';

describe('dates on screen', () => {
  it('writes a day as the office reads it', () => {
    expect(formatDay('2026-11-24', 'de')).toBe('Di., 24. Nov. 2026');
    expect(formatDay('2026-01-01', 'de')).toBe('Do., 1. Jan. 2026');
    expect(formatDay('2026-11-24', 'en')).toMatch(/^Tue,? 24 Nov 2026$/);
  });

  it('writes an instant in the zone of the office, winter and summer', () => {
    expect(formatInstant('2026-11-24T13:00:00Z', 'de')).toBe('Di., 24. Nov. 2026, 14:00');
    expect(formatInstant('2026-07-01T12:00:00Z', 'de')).toBe('Mi., 1. Juli 2026, 14:00');
    expect(formatInstant('2026-11-24T14:00:00+01:00', 'de')).toBe('Di., 24. Nov. 2026, 14:00');
  });

  it('takes the day of the office where the two differ', () => {
    expect(formatInstant('2026-12-31T23:30:00Z', 'de')).toBe('Fr., 1. Jan. 2027, 00:30');
  });

  it('keeps its hour on both sides of the change of clocks', () => {
    expect(formatInstant('2026-10-25T00:30:00Z', 'de')).toContain('02:30');
    expect(formatInstant('2026-10-25T01:30:00Z', 'de')).toContain('02:30');
    expect(formatInstant('2026-03-29T01:00:00Z', 'de')).toContain('03:00');
  });
});
