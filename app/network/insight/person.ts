import { componentsOf } from '#app/graph/components.ts';
import { buildCsr } from '#app/graph/csr.ts';
import { tiesCarriedBy } from './carriers.ts';
import { actorList, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { World } from './world.ts';

/** For so many people, those who carry most ties, it is looked at who would be separated. */
const examined = 300;

/** The nodes that are in a smaller part of the network without these ties than with them. */
function separatedBy(world: World, lost: readonly number[]): number[] {
  const { nodes, a, b } = world.ground;
  const without = new Set(lost);
  const rest = Array.from(a.keys()).filter((tie) => !without.has(tie));
  const take = (column: Uint32Array) => rest.map((tie) => column[tie] ?? 0);
  const then = componentsOf(buildCsr(nodes, take(a), take(b)));
  const today = componentsOf(world.now.graph);
  // Of what was one part, the largest that is left counts as the rest of it.
  const largest = new Map<number, number>();
  for (let node = 0; node < nodes; node += 1) {
    const [was, is] = [today.of[node] ?? 0, then.of[node] ?? 0];
    const known = largest.get(was);
    if (known === undefined || (then.sizes[is] ?? 0) > (then.sizes[known] ?? 0)) largest.set(was, is);
  }
  return Array.from(then.of.keys()).filter((node) => then.of[node] !== largest.get(today.of[node] ?? 0));
}

/** On whom alone ties hang: what would end if they retired. */
export const person: Kind<'person'> = {
  id: 'person',
  theme: 'risk',
  levels: ['organisation'],
  most: 10,
  find(world) {
    const carried = [...tiesCarriedBy(world)].sort(
      ([one, ties], [other, others]) => others.length - ties.length || (one < other ? -1 : 1),
    );
    const strength = (ties: readonly number[]) =>
      ties.reduce((sum, tie) => sum + (world.now.weight[tie] ?? 0), 0);
    return carried
      .slice(0, examined)
      .map(([id, ties]) => ({ id, ties, apart: separatedBy(world, ties) }))
      .filter(({ ties, apart }) => ties.length > 1 || apart.length > 0)
      .sort(
        (one, other) =>
          other.apart.length - one.apart.length ||
          strength(other.ties) - strength(one.ties) ||
          (one.id < other.id ? -1 : 1),
      )
      .map(({ id, ties, apart }): Finding => {
        const heaviest = ties.toSorted((x, y) => (world.now.weight[y] ?? 0) - (world.now.weight[x] ?? 0));
        return {
          key: id,
          sentence: apart.length === 0 ? 'ties' : 'apart',
          parts: {
            person: { is: 'person', id },
            count: number(ties.length),
            ...(apart.length > 0
              ? { separated: number(apart.length), apart: actorList(apart.map((node) => world.id(node))) }
              : {}),
          },
          figure: { value: ties.length, digits: 0 },
          basis: {
            by: 'draws',
            holds: ({ now }) => ties.filter((tie) => (now.weight[tie] ?? 0) > 0).length * 2 >= ties.length,
          },
          evidence: [
            { at: 'person', id },
            ...heaviest.slice(0, 3).map((tie) => {
              const [a, b] = world.ends(tie);
              return { at: 'tie', a, b } as const;
            }),
          ],
        };
      });
  },
};
