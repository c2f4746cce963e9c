import type { Csr } from '#app/graph/csr.ts';
import { nodeMeasures, roleMeasures } from '#app/graph/measures/index.ts';
import type { Groups } from '#app/graph/measures/measure.ts';
import { insightsOf } from '../insight/compute.ts';
import { whatIfOf } from '../insight/what-if.ts';
import { propose } from '../proposal/propose.ts';

interface Measurement {
  readonly graph: Csr;
  readonly ids: ReadonlyArray<(typeof nodeMeasures)[number]['id']>;
}

function measures({ graph, ids }: Measurement): Float64Array[] {
  return ids.map(
    (id) => nodeMeasures.find((one) => one.id === id)?.compute(graph) ?? new Float64Array(graph.nodes),
  );
}

/** The roles between groups, in the order of `roleMeasures`, for each grouping. */
function roles({ graph, groups }: { readonly graph: Csr; readonly groups: readonly Groups[] }) {
  return groups.map((grouping) => roleMeasures.map(({ compute }) => compute(graph, grouping)));
}

/**
 * Questions to the network that take longer than the thread may that answers
 * requests. Pure functions of one argument; what goes in and what comes out is
 * copied between threads, so both are data and typed arrays only.
 */
export const networkTasks = {
  measures,
  roles,
  insights: insightsOf,
  'what-if': whatIfOf,
  propose,
} as const;

export type NetworkTaskName = keyof typeof networkTasks;
export type TaskInput<Name extends NetworkTaskName> = Parameters<(typeof networkTasks)[Name]>[0];
export type TaskResult<Name extends NetworkTaskName> = Awaited<ReturnType<(typeof networkTasks)[Name]>>;
