import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '#app/kernel/history.server.ts';
import { differences } from '#app/records/audit/merge.ts';
import { canonical, isSame, rewind, type State, says } from '#app/records/audit/states.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 5 }),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
);
const names = ['name', 'city', 'tags', 'note'] as const;
const state: fc.Arbitrary<State> = fc.record({ name: value, city: value, tags: value, note: value });

function alike(a: State, b: State): boolean {
  return names.every((name) => isSame(a[name], b[name]));
}

describe('going back', () => {
  it('arrives at every state that ever was, from the differences alone', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), fc.nat(), (states, pick) => {
        const place = pick % states.length;
        const befores = states
          .slice(place + 1)
          .map((after, index) => difference(states[place + index], after).before ?? {})
          .reverse();
        expect(alike(rewind(states.at(-1) ?? {}, befores), states[place] ?? {})).toBe(true);
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    const after = Object.freeze({ name: 'B' });
    expect(rewind(after, [{ name: 'A' }])).toEqual({ name: 'A' });
    expect(after).toEqual({ name: 'B' });
  });
});

describe('the same however it came', () => {
  it.each([
    [null, ''],
    [null, undefined],
    [new Date('2026-03-02T09:00:00Z'), '2026-03-02T09:00:00.000Z'],
    [50, '50'],
    [[{ kind: 'contact', id: 'x' }], ['contact:x']],
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    [[{ kind: 'EMAIL', value: 'a@b.de', visible: false }], [{ value: 'a@b.de', kind: 'EMAIL' }]],
    [
      [{ id: 'old', organisationId: 'o', position: null, primary: true }],
      [{ organisationId: 'o', primary: true }],
    ],
  ])('%j and %j', (a, b) => {
    expect(canonical(a)).toBe(canonical(b));
  });

  it.each([
    [true, false],
    ['a', 'A'],
    [['a'], ['a', 'a']],
    [0, null],
    [[{ organisationId: 'o', position: 'Leitung' }], [{ organisationId: 'o' }]],
  ])('but not %j and %j', (a, b) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });

  it('says what it says, whatever else was sent along', () => {
    const stands = { name: 'A', tags: ['x', 'y'] };
    expect(says(stands, { name: 'A', tags: ['y', 'x'], status: undefined, other: 1 })).toBe(true);
    expect(says(stands, { name: 'A', tags: ['x'] })).toBe(false);
  });
});

describe('merging by field', () => {
  const merged = (base: State | null, mine: State, theirs: State) => {
    const chosen = differences(names, base, mine, theirs);
    return Object.fromEntries(
      names.map((name) => {
        const side = chosen.find((one) => one.name === name)?.choice ?? 'theirs';
        return [name, side === 'mine' ? mine[name] : theirs[name]];
      }),
    );
  };

  it('takes theirs whole where I changed nothing, and mine whole where they changed nothing', () => {
    fc.assert(
      fc.property(state, state, (base, other) => {
        expect(alike(merged(base, base, other), other)).toBe(true);
        expect(alike(merged(base, other, base), other)).toBe(true);
      }),
    );
  });

  it('loses no change that only one side made, and of what both changed keeps mine', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const result = merged(base, mine, theirs);
        for (const name of names) {
          const mineChanged = !isSame(mine[name], base[name]);
          const expected = mineChanged ? mine[name] : theirs[name];
          expect(isSame(result[name], expected)).toBe(true);
        }
      }),
    );
  });

  it('calls contested exactly what both changed differently', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const contested = differences(names, base, mine, theirs).filter((one) => one.contested);
        const both = names.filter(
          (name) =>
            !isSame(mine[name], base[name]) &&
            !isSame(theirs[name], base[name]) &&
            !isSame(mine[name], theirs[name]),
        );
        expect(contested.map(({ name }) => name)).toEqual(both);
      }),
    );
  });

  it('keeps all of mine where nobody knows any more what it began with', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        expect(
          differences(names, null, mine, theirs).every((one) => one.contested && one.choice === 'mine'),
        ).toBe(true);
      }),
    );
  });
});
