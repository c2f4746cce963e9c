import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionIn, tiesAt } from '#app/network/incidence.ts';
import { TieColumns } from '#app/network/ties.ts';

const meeting = { id: 'meeting', layer: 'observed' } as const;

/** Up to thirty actors and pairs among them, each pair a tie. */
const networks = fc.integer({ min: 1, max: 30 }).chain((actors) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)), { selector: (pair) => pair.join() })
    .map((pairs) => {
      const columns = new TieColumns(actors);
      for (const [a, b] of pairs) if (a < b) columns.add(meeting, 0, a, b, 1, 1);
      return { actors, ties: columns.finish() };
    }),
);

describe('the ties of one actor', () => {
  test('are those that have it as an end, in the order of all', () => {
    fc.assert(
      fc.property(networks, ({ actors, ties }) => {
        for (let position = 0; position < actors; position += 1) {
          const expected = [...ties.a.keys()].filter(
            (tie) => ties.a[tie] === position || ties.b[tie] === position,
          );
          expect([...tiesAt(ties, actors, position)]).toEqual(expected);
        }
      }),
    );
  });

  test('are none for somebody who is not in the network', () => {
    const ties = new TieColumns(2).finish();
    expect(tiesAt(ties, 2, -1)).toHaveLength(0);
    expect(tiesAt(ties, 2, 1)).toHaveLength(0);
  });

  test('an actor is found by its id, a stranger is not', () => {
    const actors = [{ id: 'a' }, { id: 'b' }];
    expect(actors.map(({ id }) => positionIn(actors, id))).toEqual([0, 1]);
    expect(positionIn(actors, 'c')).toBe(-1);
  });
});
