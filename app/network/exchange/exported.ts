import { dayNumber, dayText } from '../evidence/span.ts';
import { type Picture, tieStyle } from '../picture.ts';

/** A figure of each actor. */
export interface ExportedColumn {
  readonly id: string;
  /** NaN where it is not defined. */
  readonly values: Float64Array;
  readonly method: 'exact' | 'sampled';
}

/** What the page shows, with every measure. */
export interface ExportedNetwork {
  readonly picture: Picture;
  readonly columns: readonly ExportedColumn[];
}

/** Between which groups a role is looked for. */
export const groupings = ['Sector', 'County'] as const;

/** The name of a role's column: `gatekeeperByCounty`. */
export function roleColumn(role: string, grouping: (typeof groupings)[number]): string {
  return `${role}By${grouping}`;
}

/** An actor as a line of a file; a measure that is not defined for it is null. */
export interface ExportedNode {
  readonly id: string;
  readonly label: string;
  readonly shortName: string;
  readonly sector: string;
  readonly county: string;
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly measures: ReadonlyArray<number | null>;
}

export interface ExportedTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly declared: number;
  readonly observed: number;
  readonly basis: 'declared' | 'observed' | 'both';
  readonly relationships: number;
  readonly meetings: number;
  readonly projects: number;
  readonly people: number;
  /** Day of the last trace. */
  readonly last: string;
}

/** The actors, one after the other: a file is written as they come, and none is kept. */
export function* nodesOf({ picture, columns }: ExportedNetwork): Generator<ExportedNode> {
  const { nodes, counties } = picture;
  for (let node = 0; node < nodes.ids.length; node += 1) {
    yield {
      id: nodes.ids[node] ?? '',
      label: nodes.names[node] ?? '',
      shortName: nodes.shortNames[node] ?? '',
      sector: nodes.sectors[node] ?? '',
      county: counties[nodes.counties[node] ?? -1]?.name ?? '',
      place: nodes.places[node] ?? '',
      x: nodes.x[node] ?? 0,
      y: nodes.y[node] ?? 0,
      measures: columns.map(({ values }) => {
        const value = values[node] ?? Number.NaN;
        return Number.isFinite(value) ? value : null;
      }),
    };
  }
}

/** The ties, likewise. */
export function* tiesOf({ picture }: ExportedNetwork): Generator<ExportedTie> {
  const { nodes, ties, asOf } = picture;
  const today = dayNumber(asOf);
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const [weight, declared] = [ties.weight[tie] ?? 0, ties.declared[tie] ?? 0];
    yield {
      source: nodes.ids[ties.a[tie] ?? -1] ?? '',
      target: nodes.ids[ties.b[tie] ?? -1] ?? '',
      weight,
      declared,
      observed: Math.max(0, weight - declared),
      basis: tieStyle(ties, tie),
      relationships: ties.counts.relationship[tie] ?? 0,
      meetings: ties.counts.meeting[tie] ?? 0,
      projects: ties.counts.project[tie] ?? 0,
      people: ties.counts.people[tie] ?? 0,
      last: dayText(today - (ties.age[tie] ?? 0)) ?? '',
    };
  }
}

/** What of an actor and of a tie every graph file tells besides ends and label, and of which type. */
export const nodeFacts = ['shortName', 'sector', 'county', 'place'] as const;
export const tieFacts = [
  ['declared', 'double'],
  ['observed', 'double'],
  ['basis', 'string'],
  ['relationships', 'integer'],
  ['meetings', 'integer'],
  ['projects', 'integer'],
  ['people', 'integer'],
  ['last', 'string'],
] as const;

/** One sentence that says what the file is, and as of when. */
export function sentenceOn({ picture, columns }: ExportedNetwork): string {
  const sampled = columns.filter(({ method }) => method === 'sampled').map(({ id }) => id);
  return [
    `Akteursnetz, Stand ${picture.asOf}: ${picture.nodes.ids.length} Organisationen, ${picture.ties.a.length} Verbindungen.`,
    ...(sampled.length > 0 ? [`Aus einer Stichprobe geschätzt: ${sampled.join(', ')}.`] : []),
  ].join(' ');
}
