import { actor, number, type Trait } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { Snapshot } from './snapshot.ts';
import type { World } from './world.ts';

const smallest = 4;
/** A trait is one of the group if so many have it, and clearly more than elsewhere. */
const common = 0.5;
const clearly = 1.2;
/** Fields of action are many: this part of what they did together is much. */
const commonField = 0.3;

/** What part of the keys is the most frequent one; equal ones by key. */
function mostFrequent(keys: readonly string[]): { key: string; share: number } | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first ? { key: first[0], share: first[1] / keys.length } : null;
}

function traitOf(world: World, members: readonly number[], of: 'county' | 'sector'): Trait[] {
  const value = (node: number) => {
    const { countyKey, sector } = world.nodes[node] ?? {};
    return (of === 'county' ? countyKey : sector) ?? '';
  };
  const found = mostFrequent(members.map(value));
  if (!found?.key || found.share < common) return [];
  const everywhere =
    world.nodes.filter((_node, node) => value(node) === found.key).length / world.nodes.length;
  return found.share >= clearly * everywhere ? [{ of, ...found }] : [];
}

/** The field of action of most meetings and projects that tie members of each group to each other. */
function fieldsOf(world: World, groups: Uint32Array, count: number): Trait[][] {
  const fields = Map.groupBy(world.question.fields, ([record]) => record);
  const { a, b, records, now } = world.evidence;
  const within = Array.from({ length: count }, () => new Set<string>());
  for (const [place, tie] of now.tie.entries()) {
    const group = groups[a[tie] ?? 0];
    if (group === undefined || group !== groups[b[tie] ?? 0]) continue;
    within[group]?.add(records[now.record[place] ?? 0]?.split(' ')[1] ?? '');
  }
  return within.map((found) => {
    const named = [...found].flatMap((record) => fields.get(record)?.map(([, field]) => field) ?? []);
    const first = mostFrequent(named);
    return first && first.share >= commonField ? [{ of: 'field', ...first }] : [];
  });
}

/** Pairs of members, at most about three hundred, evenly picked. */
function pairsOf(members: readonly number[]): Array<readonly [number, number]> {
  const pairs = members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));
  const step = Math.max(1, Math.floor(pairs.length / 300));
  return pairs.filter((_pair, at) => at % step === 0);
}

/** What part of the pairs are in one group. */
function together({ groups }: Snapshot, pairs: ReadonlyArray<readonly [number, number]>): number {
  return pairs.filter(([a, b]) => groups.of[a] === groups.of[b]).length / pairs.length;
}

/** Who works closely together, and what they have in common. */
export const group: Kind<'group'> = {
  id: 'group',
  theme: 'groups',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { groups, graph } = world.now;
    const strength = (node: number) =>
      graph.weights.subarray(graph.offsets[node], graph.offsets[node + 1]).reduce((sum, one) => sum + one, 0);
    const fields = fieldsOf(world, groups.of, groups.sizes.length);
    return Array.from(groups.sizes.entries()).flatMap(([place, size]): Finding[] => {
      if (size < smallest) return [];
      const members = Array.from(groups.of.keys()).filter((node) => groups.of[node] === place);
      const traits = [
        ...traitOf(world, members, 'county'),
        ...traitOf(world, members, 'sector'),
        ...(fields[place] ?? []),
      ];
      const first = members
        .toSorted((a, b) => strength(b) - strength(a) || a - b)
        .map((node) => world.id(node));
      const [middle = '', ...others] = first;
      const pairs = pairsOf(members);
      return [
        {
          key: middle,
          sentence: traits.length > 0 ? 'shared' : 'plain',
          parts: {
            count: number(size),
            actor: actor(middle),
            others: { is: 'actors', ids: others.slice(0, 3), more: Math.max(0, others.length - 3) },
            ...(traits.length > 0 ? { traits: { is: 'traits', traits } as const } : {}),
          },
          figure: { value: size, digits: 0 },
          basis: { by: 'pairs', of: (draw) => together(draw.now, pairs) },
          evidence: first.slice(0, 4).map((id) => ({ at: 'actor', id })),
        },
      ];
    });
  },
};
