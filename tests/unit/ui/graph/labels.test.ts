import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesTouch, placeLabels, wrapLabel } from '#app/ui/graph/labels.ts';

const wish = fc.record({
  x: fc.integer({ min: 0, max: 1200 }),
  y: fc.integer({ min: 0, max: 700 }),
  radius: fc.integer({ min: 4, max: 24 }),
  width: fc.integer({ min: 10, max: 180 }),
  height: fc.constantFrom(16, 32),
  must: fc.boolean(),
});

describe('labels', () => {
  test('never cover one another, and no mark unless they must', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        const placed = placeLabels(wishes);
        placed.forEach((box, index) => {
          if (!box) return;
          for (const other of placed.slice(index + 1)) if (other) expect(boxesTouch(box, other)).toBe(false);
          wishes.forEach(({ x, y, radius }, mark) => {
            if (mark === index || wishes[index]?.must) return;
            const around = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
            expect(boxesTouch(box, around)).toBe(false);
          });
        });
      }),
    );
  });

  test('leave free what is taken', () => {
    const taken = { left: 100, top: 100, width: 400, height: 60 };
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        for (const box of placeLabels(wishes, undefined, [taken]))
          if (box) expect(boxesTouch(box, taken)).toBe(false);
      }),
    );
  });

  test('of a bubble stand in it or nowhere', () => {
    const bubble = { x: 100, y: 100, radius: 60, width: 80, height: 30, inside: true };
    const [box] = placeLabels([bubble]);
    expect(box).toEqual({ left: 60, top: 115, width: 80, height: 30 });
    expect(placeLabels([{ ...bubble, width: 10, height: 10 }, bubble])[1]).toBeNull();
  });

  test('the first always finds a place when it must', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 80 }), (wishes) => {
        const [first, ...rest] = wishes;
        expect(placeLabels([{ ...first, must: true } as (typeof wishes)[number], ...rest])[0]).not.toBeNull();
      }),
    );
  });

  test('moving the whole picture moves the labels with it', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), fc.integer({ min: -900, max: 900 }), (wishes, dx) => {
        const moved = placeLabels(wishes.map((one) => ({ ...one, x: one.x + dx })));
        placeLabels(wishes).forEach((box, index) => {
          expect(moved[index]?.left ?? null).toBe(box ? box.left + dx : null);
        });
      }),
    );
  });

  test('more of them show when zoomed in', () => {
    const wishes = Array.from({ length: 100 }, (_, index) => ({
      x: 40 * (index % 10),
      y: 25 * Math.floor(index / 10),
      radius: 6,
      width: 90,
      height: 16,
    }));
    const shown = (zoom: number) =>
      placeLabels(wishes.map((one) => ({ ...one, x: one.x * zoom, y: one.y * zoom }))).filter(Boolean).length;
    expect(shown(1)).toBeLessThan(shown(2));
    expect(shown(4)).toBe(100);
  });
});

describe('names', () => {
  test.each([
    ['Stadt Nordhausen', ['Stadt Nordhausen']],
    ['Landratsamt Unstrut-Hainich-Kreis', ['Landratsamt', 'Unstrut-Hainich-Kreis']],
    [
      'Industrie- und Handelskammer Erfurt Regionales Service-Center',
      ['Industrie- und', 'Handelskammer Erfurt…'],
    ],
  ])('%s', (name, lines) => {
    expect(wrapLabel(name)).toEqual(lines);
  });

  test('become at most two lines of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (name) => {
        const lines = wrapLabel(name);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});
