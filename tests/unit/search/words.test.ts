import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldWord,
  indexWords,
  parseQuery,
  phoneWord,
  slipsOf,
  tailsOf,
  wholeName,
  wordsOf,
} from '#app/search/words.ts';

const germanWord = fc
  .array(fc.constantFrom(...'abcdeiklmnorstuäöüßAEOUÄÖÜ'), { minLength: 1, maxLength: 14 })
  .map((characters) => characters.join(''));

describe('folding', () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['STRASSE', 'Straße'],
    ['Göthe', 'Goethe'],
    ['Łódź', 'lodz'],
    ['Cafe\u0301', 'café'],
    ['Ærø', 'aero'],
  ])('%s is %s', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it('keeps what is typed so far a beginning of the whole word', () => {
    fc.assert(
      fc.property(germanWord, fc.nat(14), (word, length) => {
        expect(foldWord(word).startsWith(foldWord(word.slice(0, length)))).toBe(true);
      }),
    );
  });

  it('is the same folded twice, but for an e that a dropped one uncovers', () => {
    fc.assert(
      fc.property(germanWord, (word) => {
        const once = foldWord(word);
        expect(foldWord(once).length).toBeLessThanOrEqual(once.length);
        expect(once).toMatch(/^[a-z]*$/);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const wrong = indexWords(text).filter(
          (word) => word === '' || [...word].length > 40 || /[%_*"'\\\s\0]/.test(word),
        );
        expect(wrong).toEqual([]);
        expect(wordsOf(text).filter(({ start, end }) => end <= start)).toEqual([]);
      }),
    );
  });
});

describe('queries', () => {
  it('have at most eight words, each once', () => {
    expect(parseQuery('a b c d e f g h i j').words).toHaveLength(8);
    expect(parseQuery('Müller mueller MULLER').words).toEqual(['muller']);
    expect(parseQuery('  ').words).toEqual([]);
  });

  it('read a telephone number as one word', () => {
    expect(phoneWord('+49 (0)3631 900-100')).toBe('03631900100');
    expect(phoneWord('0049 3631 900100')).toBe('03631900100');
    expect(phoneWord('03631/900100')).toBe('03631900100');
    expect(phoneWord('99734')).toBeNull();
    expect(phoneWord('Tel. 03631 900100')).toBeNull();
  });

  it('know a whole name as they know the words', () => {
    fc.assert(
      fc.property(fc.array(germanWord, { minLength: 1, maxLength: 5 }), (words) => {
        expect(parseQuery(words.join(' ')).whole).toBe(wholeName(words.join(', ')));
      }),
    );
  });
});

describe('slips', () => {
  const mutated = fc.tuple(
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 5, maxLength: 12 }),
    fc.nat(11),
    fc.constantFrom(...'abcxyz'),
    fc.constantFrom('missing', 'doubled', 'wrong', 'swapped'),
  );

  it('undo every mistake of one finger', () => {
    fc.assert(
      fc.property(mutated, ([meant, place, letter, mistake]) => {
        const at = place % meant.length;
        const [head, tail] = [meant.slice(0, at), meant.slice(at)];
        const typed = {
          missing: head + tail.slice(1),
          doubled: head + letter + tail,
          wrong: head + letter + tail.slice(1),
          swapped: head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
        }[mistake];
        // What begins with the typed word is found without.
        expect(meant.startsWith(typed) || slipsOf(typed).includes(meant)).toBe(true);
      }),
    );
  });

  it('are not looked for in short words and numbers, and are bounded', () => {
    expect(slipsOf('amt')).toEqual([]);
    expect(slipsOf('99734')).toEqual([]);
    expect(slipsOf('nordhausen').length).toBeLessThan(540);
  });
});

it('finds the ends of long words', () => {
  expect(tailsOf('stadtwerke')).toContain('werke');
  expect(tailsOf('nordhausen')).toContain('hausen');
  expect(tailsOf('haus')).toEqual([]);
});
