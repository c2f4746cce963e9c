import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eurosOf, formatEuroEntry, largestEuro, parseEuro } from '#app/kernel/euro.ts';
import { optionalEuro } from '#app/kernel/field.ts';

describe('an amount of euros', () => {
  it.each([
    ['0', 0n],
    ['7', 700n],
    ['90000', 9_000_000n],
    ['1.234', 123_400n],
    ['1.234,5', 123_450n],
    ['1.234.567,89 €', 123_456_789n],
    ['1 234 567 EUR', 123_456_700n],
    ['1\u00a0234,56\u00a0€', 123_456n],
    ['12,3', 1_230n],
    ['12.34', 1_234n],
    ['  5,00  ', 500n],
  ])('%s is read as it is meant', (typed, cents) => {
    expect(parseEuro(typed)).toBe(cents);
  });

  it.each([
    '',
    ' ',
    '€',
    'viel',
    '-5',
    '+5',
    '1,234',
    '1,234.56',
    '1.23.456',
    '12.3456',
    '1,2,3',
    '0x10',
    '1e5',
    '٣',
    '99999999999999',
    '5 € 5',
  ])('%j is not read at all', (typed) => {
    expect(parseEuro(typed)).toBeNull();
  });

  it('comes back from what a field shows of it, to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, BigInt(largestEuro) * 100n), (cents) => {
        expect(parseEuro(formatEuroEntry(cents))).toBe(cents);
        expect(parseEuro(`${formatEuroEntry(cents)} €`)).toBe(cents);
        // JSON sends it as a number of euros, which says the same.
        expect(optionalEuro().parse(eurosOf(cents))).toBe(cents);
      }),
    );
  });

  it('is never read as something else than what it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (typed) => {
        const cents = parseEuro(typed);
        if (cents === null) return;
        expect(typed).toMatch(/^\s*\d/);
        expect(cents >= 0n && cents <= BigInt(largestEuro) * 100n).toBe(true);
      }),
    );
  });

  it('is shown with points and a comma, whole ones without zeros', () => {
    expect(formatEuroEntry(123_456_789n)).toBe('1.234.567,89');
    expect(formatEuroEntry(9_000_000)).toBe('90.000');
    expect(formatEuroEntry(5n)).toBe('0,05');
  });

  it('may be left out', () => {
    for (const none of ['', null, undefined, '  ']) expect(optionalEuro().parse(none)).toBeNull();
    for (const wrong of [-1, 1.234, Number.POSITIVE_INFINITY, 1e300, true, []]) {
      expect(optionalEuro().safeParse(wrong).success).toBe(false);
    }
  });
});
