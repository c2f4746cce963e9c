import { type Crew, type Part, runHere } from '../crew.ts';
import type { Ways } from '../ways.ts';
import { type Expansion, expand, pairsApart } from './expansion.ts';
import { span } from './tasks.ts';

/** Into how many parts the work is cut: enough for many threads, few enough to add up quickly. */
const parts = 32;

/** How many tie ends an exact answer looks at, at most: each source once all those of its block. */
export function workOf({ starts, offsets }: Expansion): number {
  let work = 0;
  for (let block = 0; block < starts.length - 1; block += 1) {
    const [first, last] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    if (last - first > 2) work += (last - first) * ((offsets[last] ?? 0) - (offsets[first] ?? 0));
  }
  return work;
}

/** Parts of about equal work, always the same ones for the same graph. */
function partsOf(expansion: Expansion): Part[] {
  const { starts, offsets } = expansion;
  const portion = workOf(expansion) / parts;
  const cut: Part[] = [];
  let [begun, gathered] = [-1, 0];
  for (let block = 0; block < starts.length - 1; block += 1) {
    const [first, last] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    if (last - first < 3) continue;
    const each = (offsets[last] ?? 0) - (offsets[first] ?? 0);
    for (let source = first; source < last; source += 1) {
      if (begun < 0) begun = source;
      gathered += each;
      if (gathered < portion) continue;
      cut.push([begun, source + 1]);
      [begun, gathered] = [-1, 0];
    }
  }
  if (begun >= 0) cut.push([begun, starts.at(-1) ?? 0]);
  return cut;
}

interface Plan {
  readonly expansion: Expansion;
  readonly parts: readonly Part[];
  readonly fold: (results: readonly Float64Array[]) => Float64Array;
}

export function planExact({ graph, lengths }: Ways, expansion = expand(graph, lengths)): Plan {
  const cut = partsOf(expansion);
  return {
    expansion,
    parts: cut,
    fold(results) {
      const score = pairsApart(graph, expansion);
      const { member } = expansion;
      results.forEach((result, index) => {
        const [from, to] = cut[index] ?? [0, 0];
        const [lowest] = span(expansion, from, to);
        result.forEach((twice, offset) => {
          const node = member[lowest + offset] ?? 0;
          score[node] = (score[node] ?? 0) + twice / 2;
        });
      });
      return score;
    },
  };
}

/** Exact betweenness on this thread. */
export function exactHere(ways: Ways): Float64Array {
  const plan = planExact(ways);
  return plan.fold(runHere('betweenness.blocks', plan.expansion, plan.parts));
}

/** Exact betweenness by whoever is there to help. */
export async function exactBy(crew: Crew, ways: Ways, expansion?: Expansion): Promise<Float64Array> {
  const plan = planExact(ways, expansion);
  return plan.fold(await crew.run('betweenness.blocks', plan.expansion, plan.parts));
}
