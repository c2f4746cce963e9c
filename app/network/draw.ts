import { buildCsr, type Csr } from '#app/graph/csr.ts';
import type { Ties } from './derive.ts';
import { dayNumber } from './evidence/span.ts';
import type { NetworkFilter } from './filter.ts';
import type { Picture, PictureTies, Withheld } from './picture.ts';
import type { CountyPlace, PlacedActor } from './place.ts';

export interface DrawnActor extends PlacedActor {
  readonly name: string;
  readonly shortName: string | null;
  readonly territory: { readonly name: string } | null;
  /** When its profile was last confirmed; people have none. */
  readonly confirmedAt?: Date | null;
}

export interface DrawnCounty extends CountyPlace {
  readonly name: string;
}

/** Whoever computes the measures of what is shown. */
export type Measuring = (graph: Csr) => Promise<Pick<Picture['nodes'], 'measures'> & { exact: boolean }>;

export interface Drawing {
  readonly actors: readonly DrawnActor[];
  readonly counties: readonly DrawnCounty[];
  readonly ties: Ties;
  readonly positions: Float64Array;
  readonly communities: Int32Array;
  readonly asOf: string;
  readonly filter: Pick<NetworkFilter, 'sector' | 'county' | 'minWeight' | 'untied'>;
  readonly withheld: readonly Withheld[];
}

function chosenTies({ ties, filter }: Drawing, passes: Uint8Array): number[] {
  const chosen: number[] = [];
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const both = passes[ties.a[tie] ?? 0] && passes[ties.b[tie] ?? 0];
    // What is shown as 0.50 is not below 0.50.
    if (both && (ties.weight[tie] ?? 0) >= filter.minWeight - 0.0005) chosen.push(tie);
  }
  return chosen;
}

function tieColumns({ ties, asOf }: Drawing, chosen: readonly number[], node: Int32Array): PictureTies {
  const whole = (column: Uint32Array) => Uint32Array.from(chosen, (tie) => column[tie] ?? 0);
  const figure = (column: Float64Array) => Float64Array.from(chosen, (tie) => column[tie] ?? 0);
  const ends = (column: Uint32Array) => Uint32Array.from(chosen, (tie) => node[column[tie] ?? 0] ?? 0);
  const today = dayNumber(asOf);
  return {
    a: ends(ties.a),
    b: ends(ties.b),
    weight: figure(ties.weight),
    declared: figure(ties.declared),
    counts: {
      relationship: whole(ties.counts.relationship),
      meeting: whole(ties.counts.meeting),
      project: whole(ties.counts.project),
      people: whole(ties.counts.people),
    },
    standing: Uint8Array.from(chosen, (tie) => ties.standing[tie] ?? 0),
    age: Uint32Array.from(chosen, (tie) => today - (ties.last[tie] ?? today)),
  };
}

/** Days since somebody was last confirmed. What was confirmed only later was not known on the day of the question. */
function daysSinceConfirmed({ confirmedAt }: DrawnActor, today: number): number {
  return confirmedAt ? Math.max(-1, today - Math.floor(confirmedAt.getTime() / 86_400_000)) : -1;
}

/**
 * The part of the network that a filter lets through, ready to be drawn. The
 * measures are those of what is shown, so that figures and picture agree.
 */
export async function drawPicture(drawing: Drawing, measure: Measuring): Promise<Picture> {
  const { actors, counties, filter, positions, communities } = drawing;
  const passes = Uint8Array.from(actors, ({ sector, countyKey }) =>
    (filter.sector === null || sector === filter.sector) &&
    (filter.county === null || countyKey === filter.county)
      ? 1
      : 0,
  );
  const chosen = chosenTies(drawing, passes);
  const tied = new Uint8Array(actors.length);
  for (const tie of chosen) {
    tied[drawing.ties.a[tie] ?? 0] = 1;
    tied[drawing.ties.b[tie] ?? 0] = 1;
  }
  const shown = actors.flatMap((actor, index) =>
    tied[index] || (filter.untied && passes[index]) ? [{ actor, index }] : [],
  );
  const node = new Int32Array(actors.length).fill(-1);
  shown.forEach(({ index }, position) => {
    node[index] = position;
  });
  const ties = tieColumns(drawing, chosen, node);
  const graph = buildCsr(shown.length, ties.a, ties.b, ties.weight);
  const { measures, exact } = await measure(graph);
  const countyAt = new Map(counties.map(({ key }, index) => [key, index]));
  const through = passes.reduce((sum, one) => sum + one, 0);
  const today = dayNumber(drawing.asOf);
  return {
    asOf: drawing.asOf,
    counties: counties.map(({ key, name }) => ({ key, name })),
    nodes: {
      ids: shown.map(({ actor }) => actor.id),
      names: shown.map(({ actor }) => actor.name),
      shortNames: shown.map(({ actor }) => actor.shortName ?? ''),
      sectors: shown.map(({ actor }) => actor.sector),
      counties: Int32Array.from(shown, ({ actor }) => countyAt.get(actor.countyKey ?? '') ?? -1),
      communities: Int32Array.from(shown, ({ index }) => communities[index] ?? -1),
      places: shown.map(({ actor }) => actor.territory?.name ?? ''),
      confirmed: Int32Array.from(shown, ({ actor }) => daysSinceConfirmed(actor, today)),
      x: Float64Array.from(shown, ({ index }) => positions[2 * index] ?? 0),
      y: Float64Array.from(shown, ({ index }) => positions[2 * index + 1] ?? 0),
      measures,
    },
    ties,
    untied: through - shown.length,
    totals: { nodes: actors.length, ties: drawing.ties.a.length },
    withheld: drawing.withheld,
    exact,
  };
}
