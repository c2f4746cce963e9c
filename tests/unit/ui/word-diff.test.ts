import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abridge, diffSequences, diffWords, type Part } from '#app/ui/word-diff.ts';

const side = (parts: readonly Part[], dropped: 'gone' | 'new') =>
  parts.filter(({ kind }) => kind !== dropped).flatMap(({ items }) => items);

const text = fc
  .array(fc.constantFrom('Haus', 'Hof', 'und', '\n', '  ', 'Übersee', '🚀'), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('word by word', () => {
  it('tells both versions whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(side(parts, 'new').join('')).toBe(before);
        expect(side(parts, 'gone').join('')).toBe(after);
      }),
    );
  });

  it('finds no change where there is none, and says as much as needed and no more', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
    expect(diffWords('Das Treffen war gut.', 'Das Treffen war sehr gut.')).toEqual([
      { kind: 'same', items: ['Das', ' ', 'Treffen', ' ', 'war', ' '] },
      { kind: 'new', items: ['sehr', ' '] },
      { kind: 'same', items: ['gut.'] },
    ]);
  });

  it('tells words that changed side by side as one change, whatever blanks they share', () => {
    expect(diffWords('Das war schon lange her.', 'Das ist noch nicht her.')).toEqual([
      { kind: 'same', items: ['Das', ' '] },
      { kind: 'gone', items: ['war', ' ', 'schon', ' ', 'lange'] },
      { kind: 'new', items: ['ist', ' ', 'noch', ' ', 'nicht'] },
      { kind: 'same', items: [' ', 'her.'] },
    ]);
  });

  it('never puts two stretches of one kind beside each other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b')), fc.array(fc.constantFrom('a', 'b')), (a, b) => {
        const parts = diffSequences(a, b);
        expect(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('gives up on word by word where that would take for ever, and still tells both versions', () => {
    const a = Array.from({ length: 5_000 }, (_unused, index) => `a${index}`);
    const b = Array.from({ length: 5_000 }, (_unused, index) => `b${index}`);
    expect(diffSequences(a, b)).toEqual([
      { kind: 'gone', items: a },
      { kind: 'new', items: b },
    ]);
  });

  it('shows of a long text what lies around a change', () => {
    const words = Array.from({ length: 400 }, (_unused, index) => `wort${index}`);
    const after = words.with(200, 'anders').join(' ');
    const shown = abridge(diffWords(words.join(' '), after));
    const told = shown.flatMap(({ items }) => items).join('');
    expect(told).toContain('wort199 wort200anders wort201');
    expect(told).toContain('…');
    expect(told).not.toContain('wort50 ');
    expect(told.length).toBeLessThan(600);
  });
});
