import { buildCsr } from '#app/graph/csr.ts';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import type { Ties } from './derive.ts';

/**
 * The community of each actor, the largest first; −1 for those without a tie.
 * Of the whole network that a viewer sees, so that no filter puts anybody into
 * another one.
 */
export function communitiesAmong(count: number, ties: Ties): Int32Array {
  const tied = new Uint8Array(count);
  for (const ends of [ties.a, ties.b]) for (const actor of ends) tied[actor] = 1;
  const node = new Uint32Array(count);
  let nodes = 0;
  for (let actor = 0; actor < count; actor += 1) {
    node[actor] = nodes;
    nodes += tied[actor] ?? 0;
  }
  const ends = (column: Uint32Array) => column.map((actor) => node[actor] ?? 0);
  const graph = buildCsr(nodes, ends(ties.a), ends(ties.b), ties.weight);
  const { of } = communitiesOf(graph, { weighted: true });
  return Int32Array.from(tied, (one, actor) => (one ? (of[node[actor] ?? 0] ?? -1) : -1));
}
