import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { strongestShortestPath } from '#app/graph/path.ts';
import { strongestPath } from '#app/graph/strongest-path.ts';
import type { EvidenceKindId } from '../evidence/kinds.ts';
import type { Ties } from '../ties.ts';

/** An organisation or a person as programs are told of it. */
export interface ToldActor {
  readonly id: string;
  readonly label: string;
  readonly sector: string | null;
  readonly territory: string | null;
  readonly territoryName: string | null;
  readonly countyKey: string | null;
}

export interface Told {
  readonly actors: readonly ToldActor[];
  /** Between positions in the list of actors. */
  readonly ties: Ties;
  readonly sector: string | null;
  /** Keys of the territories that are asked for; none: everywhere. */
  readonly places: ReadonlySet<string> | null;
  readonly minWeight: number;
}

export interface Shown {
  /** Positions in the list of actors, and of the ties among them. */
  readonly nodes: readonly number[];
  readonly ties: readonly number[];
  readonly graph: Csr;
}

/** The actors that pass, tied or not, and the ties among them. */
export function shownOf({ actors, ties, sector, places, minWeight }: Told): Shown {
  const place = new Int32Array(actors.length).fill(-1);
  const nodes: number[] = [];
  actors.forEach((actor, position) => {
    const there =
      places === null || [actor.territory, actor.countyKey].some((key) => key !== null && places.has(key));
    if (!there || (sector !== null && actor.sector !== sector)) return;
    place[position] = nodes.length;
    nodes.push(position);
  });
  const shown: number[] = [];
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const [a, b] = [place[ties.a[tie] ?? 0] ?? -1, place[ties.b[tie] ?? 0] ?? -1];
    if (a >= 0 && b >= 0 && (ties.weight[tie] ?? 0) >= minWeight) shown.push(tie);
  }
  const ends = (column: Uint32Array) => Uint32Array.from(shown, (tie) => place[column[tie] ?? 0] ?? 0);
  const weights = Float64Array.from(shown, (tie) => ties.weight[tie] ?? 0);
  return { nodes, ties: shown, graph: buildCsr(nodes.length, ends(ties.a), ends(ties.b), weights) };
}

interface Column {
  readonly id: string;
  readonly values: Float64Array;
}

/** The kinds of evidence as programs know them. */
const evidenceNames = {
  relationship: 'relationships',
  meeting: 'meetings',
  project: 'projects',
  people: 'people',
} as const;

/** A tie as programs are told of it. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** Pieces of evidence of each kind. */
  readonly evidence: Readonly<Record<(typeof evidenceNames)[EvidenceKindId], number>>;
}

function edge({ weight, counts }: Ties, tie: number, source: string, target: string): Edge {
  return {
    source,
    target,
    weight: weight[tie] ?? 0,
    evidence: {
      relationships: counts.relationship[tie] ?? 0,
      meetings: counts.meeting[tie] ?? 0,
      projects: counts.project[tie] ?? 0,
      people: counts.people[tie] ?? 0,
    },
  };
}

/** Nodes and edges as they leave; a measure that is not defined for a node is null. */
export function tell({ actors, ties }: Told, shown: Shown, columns: readonly Column[]) {
  return {
    nodes: shown.nodes.flatMap((position, node) => {
      const actor = actors[position];
      if (!actor) return [];
      const { id, label, sector, territory, territoryName } = actor;
      const told: Record<string, string | number | null> = { id, label, sector, territory, territoryName };
      for (const column of columns) {
        const value = column.values[node] ?? Number.NaN;
        told[column.id] = Number.isFinite(value) ? value : null;
      }
      return [told];
    }),
    edges: shown.ties.map((tie) =>
      edge(ties, tie, actors[ties.a[tie] ?? -1]?.id ?? '', actors[ties.b[tie] ?? -1]?.id ?? ''),
    ),
  };
}

/** What makes a way the best: as few ties as can be, or ties as strong as can be (one of weight w is 1/w long). */
export const pathAims = ['fewest', 'strongest'] as const;
export type PathAim = (typeof pathAims)[number];

const finders = { fewest: strongestShortestPath, strongest: strongestPath };

/** The best way between two, of the fewest ties the strongest; null where either is not there, no steps where no way leads. */
export function wayBetween(
  ids: readonly string[],
  ties: Ties,
  minWeight: number,
  ends: readonly [string, string],
  by: PathAim = 'fewest',
): { steps: string[]; ties: Edge[] } | null {
  const [start = -1, end = -1] = ends.map((id) => ids.indexOf(id));
  if (start < 0 || end < 0) return null;
  const strong: number[] = [];
  const places = new Map<number, number>();
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    if ((ties.weight[tie] ?? 0) < minWeight) continue;
    strong.push(tie);
    places.set((ties.a[tie] ?? 0) * ids.length + (ties.b[tie] ?? 0), tie);
  }
  const column = (of: ArrayLike<number>) => Float64Array.from(strong, (tie) => of[tie] ?? 0);
  const graph = buildCsr(ids.length, column(ties.a), column(ties.b), column(ties.weight));
  const nodes = finders[by](graph, start, end);
  const steps = nodes.map((node) => ids[node] ?? '');
  const way = nodes.slice(1).flatMap((node, index) => {
    const from = nodes[index] ?? node;
    const tie = places.get(Math.min(from, node) * ids.length + Math.max(from, node));
    return tie === undefined ? [] : [edge(ties, tie, ids[from] ?? '', ids[node] ?? '')];
  });
  return { steps, ties: way };
}
