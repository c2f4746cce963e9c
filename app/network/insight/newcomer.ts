import { dayText } from '../evidence/span.ts';
import { actor, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';

/** New is whoever has come in the last year. */
const newFor = 365;

/** Who has come lately and knows one other only: the first tie is the one to build on. */
export const newcomer: Kind<'newcomer'> = {
  id: 'newcomer',
  theme: 'fading',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { graph } = world.now;
    const first = new Float64Array(world.nodes.length).fill(Number.POSITIVE_INFINITY);
    for (const ends of [world.ground.a, world.ground.b]) {
      for (const [tie, node] of ends.entries()) {
        first[node] = Math.min(first[node] ?? 0, world.evidence.first[tie] ?? 0);
      }
    }
    return world.nodes
      .map(({ id }, node) => ({ id, node, since: first[node] ?? 0 }))
      .filter(({ since, node }) => {
        const ties = (graph.offsets[node + 1] ?? 0) - (graph.offsets[node] ?? 0);
        return ties === 1 && world.today - since < newFor;
      })
      .sort((one, other) => other.since - one.since || one.node - other.node)
      .map(({ id, node, since }): Finding => {
        const other = world.id(graph.neighbours[graph.offsets[node] ?? 0] ?? -1);
        const strength = graph.weights[graph.offsets[node] ?? 0] ?? 0;
        return {
          key: id,
          sentence: 'newcomer',
          parts: {
            actor: actor(id),
            other: actor(other),
            since: { is: 'day', day: dayText(since) ?? '' },
            weight: number(strength, 2),
          },
          figure: { value: 1, digits: 0 },
          basis: { by: 'record' },
          evidence: [
            { at: 'actor', id },
            { at: 'tie', a: id, b: other },
          ],
        };
      });
  },
};

/** How many the record knows but the network does not. */
export const unreached: Kind<'unreached'> = {
  id: 'unreached',
  theme: 'fading',
  levels: ['organisation', 'contact'],
  most: 1,
  find(world) {
    const tied = new Set(world.nodes.map(({ id }) => id));
    const outside = world.question.inside.filter((id) => !tied.has(id));
    const all = world.question.inside.length;
    if (outside.length === 0) return [];
    return [
      {
        key: 'all',
        sentence: 'unreached',
        parts: {
          count: number(outside.length),
          all: number(all),
          share: { is: 'share', value: outside.length / all },
        },
        figure: { value: outside.length, digits: 0 },
        basis: { by: 'record' },
        evidence: [{ at: 'untied' }],
      },
    ];
  },
};
