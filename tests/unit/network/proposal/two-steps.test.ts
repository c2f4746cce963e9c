import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCsr } from '#app/graph/csr.ts';
import { TwoSteps } from '#app/network/proposal/two-steps.ts';

const nodes = 9;
const edges = fc.uniqueArray(
  fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.double({ min: 0.3, max: 4, noNaN: true }), fc.nat(700)),
  { maxLength: 22, selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` },
);

test('a walk finds everybody two steps on, with the figures of the definition, and forgets the last one', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const real = list.filter(([a, b]) => a !== b);
      const graph = buildCsr(
        nodes,
        real.map(([a]) => a),
        real.map(([, b]) => b),
        real.map(([, , weight]) => weight),
      );
      const tie = (one: number, other: number) =>
        real.find(([a, b]) => (a === one && b === other) || (a === other && b === one));
      const today = 1_000;
      const days = new Int32Array(graph.neighbours.length);
      for (let node = 0; node < nodes; node += 1) {
        for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at += 1) {
          days[at] = today - (tie(node, graph.neighbours[at] ?? 0)?.[3] ?? 0);
        }
      }
      const all = Array.from({ length: nodes }, (_value, node) => node);
      const degree = (node: number) => all.filter((other) => tie(node, other)).length;
      const walk = new TwoSteps(graph, days, today);
      for (const start of all) {
        walk.from(start, []);
        const expected = all.filter(
          (other) => other > start && all.some((middle) => tie(start, middle) && tie(middle, other)),
        );
        expect([...walk.found].sort((a, b) => a - b)).toEqual(expected);
        for (const other of expected) {
          const middles = all.filter((middle) => tie(start, middle) && tie(middle, other));
          expect(walk.common[other]).toBe(middles.length);
          const sum = middles.reduce((total, middle) => total + 1 / Math.log(degree(middle)), 0);
          expect(walk.adamicAdar[other]).toBeCloseTo(sum, 12);
          expect(walk.tied(other)).toBe(tie(start, other) !== undefined);
          const well = middles.filter((middle) => {
            const [one, two] = [tie(start, middle), tie(middle, other)];
            return (
              Math.min(one?.[2] ?? 0, two?.[2] ?? 0) >= 0.5 && Math.max(one?.[3] ?? 0, two?.[3] ?? 0) <= 365
            );
          });
          expect((walk.broker[other] ?? -1) >= 0).toBe(well.length > 0);
          if (well.length > 0) expect(well).toContain(walk.broker[other]);
        }
      }
    }),
  );
});
