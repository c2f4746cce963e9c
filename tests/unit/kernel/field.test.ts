import { describe, expect, it } from 'vitest';
import { optionalDay, requiredText } from '#app/kernel/field.ts';

describe('a text', () => {
  it('keeps every script and emoji, but no mark that turns what follows', () => {
    const text = 'Łódź 😀🏳️‍🌈 שלום עליكم';
    expect(requiredText(100).parse(text)).toBe(text);
    expect(requiredText(100).parse('Amt \u202Eliame\u202C \u2066x\u2069')).toBe('Amt liame x');
    expect(requiredText(100).safeParse('\u202E').success).toBe(false);
  });

  it.each(['\0', '\uD800', 'x\0y'])('refuses what no database stores: %j', (text) =>
    expect(requiredText(100).safeParse(text).success).toBe(false),
  );
});

describe('a day', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['', null],
    [undefined, null],
  ])('%j is %j', (text, day) => expect(optionalDay().parse(text)).toBe(day));

  it.each(['morgen', '31.2.2026', '2026-02-30'])('%s is none', (text) =>
    expect(optionalDay().safeParse(text).error?.issues[0]?.message).toBe('day'),
  );
});
