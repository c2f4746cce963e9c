import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { type MeasureId, measureIds, measures } from '#app/graph/measures/index.ts';
import { strongestShortestPath } from '#app/graph/path.ts';
import { strongestPath } from '#app/graph/strongest-path.ts';
import { type EvidenceKindId, evidenceKinds } from './evidence/kinds.ts';
import type { Ties } from './ties.ts';

export { measureIds };

/** An organisation or a person in the network as programs read it. */
export interface GraphActor {
  readonly id: string;
  readonly label: string;
  readonly sector: string | null;
  /** Key of the municipality or county; a person has that of their organisation. */
  readonly territory: string | null;
  readonly territoryName: string | null;
  readonly countyKey: string | null;
}

export interface GraphTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly counts: Readonly<Record<EvidenceKindId, number>>;
}

export interface GraphNode extends Omit<GraphActor, 'countyKey'> {
  readonly measures: Readonly<Record<MeasureId, number>>;
}

interface GraphQuestion {
  readonly actors: readonly GraphActor[];
  /** Between positions in the list of actors. */
  readonly ties: Ties;
  readonly passes: (actor: GraphActor) => boolean;
  readonly minWeight: number;
}

function tieAt({ actors, ties }: GraphQuestion, tie: number): GraphTie {
  const counts = evidenceKinds.map(({ id }) => [id, ties.counts[id][tie] ?? 0] as const);
  return {
    source: actors[ties.a[tie] ?? -1]?.id ?? '',
    target: actors[ties.b[tie] ?? -1]?.id ?? '',
    weight: ties.weight[tie] ?? 0,
    counts: Object.fromEntries(counts) as GraphTie['counts'],
  };
}

interface Shown {
  /** Positions in the list of actors, and of the ties among them. */
  readonly nodes: readonly number[];
  readonly ties: readonly number[];
  readonly csr: Csr;
}

function shownPart({ actors, ties, passes, minWeight }: GraphQuestion): Shown {
  const place = new Int32Array(actors.length).fill(-1);
  const nodes: number[] = [];
  actors.forEach((actor, position) => {
    if (!passes(actor)) return;
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
  return { nodes, ties: shown, csr: buildCsr(nodes.length, ends(ties.a), ends(ties.b), weights) };
}

/** The actors that pass, tied or not, the ties among them, and the measures of what is shown. */
export function graphOf(question: GraphQuestion): { nodes: GraphNode[]; edges: GraphTie[] } {
  const { nodes, ties, csr } = shownPart(question);
  const columns = measures.map(({ id, compute }) => [id, compute(csr)] as const);
  return {
    nodes: nodes.flatMap((position, node) => {
      const actor = question.actors[position];
      if (!actor) return [];
      const { countyKey: _county, ...shown } = actor;
      const values = columns.map(([id, column]) => [id, column[node] ?? 0] as const);
      return [{ ...shown, measures: Object.fromEntries(values) as GraphNode['measures'] }];
    }),
    edges: ties.map((tie) => tieAt(question, tie)),
  };
}

/** What makes a way the best: as few ties as can be, or ties as strong as can be (one of weight w is 1/w long). */
export const pathAims = ['fewest', 'strongest'] as const;
export type PathAim = (typeof pathAims)[number];

const finders = { fewest: strongestShortestPath, strongest: strongestPath };

/** The best way between two actors, of the fewest ties the strongest: who stands on it, and by which ties. */
export function pathBetween(
  question: GraphQuestion,
  from: string,
  to: string,
  by: PathAim = 'fewest',
): { steps: string[]; ties: GraphTie[] } {
  const { nodes, ties, csr } = shownPart(question);
  const ids = nodes.map((position) => question.actors[position]?.id ?? '');
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start < 0 || end < 0) return { steps: [], ties: [] };
  const steps = finders[by](csr, start, end).map((node) => ids[node] ?? '');
  const edges = ties.map((tie) => tieAt(question, tie));
  const way = steps.slice(1).flatMap((target, index) => {
    const source = steps[index] ?? '';
    const tie = edges.find(
      (edge) =>
        (edge.source === source && edge.target === target) ||
        (edge.source === target && edge.target === source),
    );
    return tie ? [{ ...tie, source, target }] : [];
  });
  return { steps, ties: way };
}
