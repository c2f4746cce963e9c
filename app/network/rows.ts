import { type MeasureId, measureIds } from '#app/graph/measures/index.ts';
import { type EvidenceKindId, evidenceKinds } from './evidence/kinds.ts';
import { dayNumber, dayText } from './evidence/span.ts';
import { lookOf, type Picture, type TieLook } from './picture.ts';

/** An actor as a row of a table. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly county: string;
  readonly place: string;
  readonly measures: Readonly<Record<MeasureId, number>>;
}

/** A tie as a row of a table. */
export interface TieRow {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  readonly weight: number;
  readonly declared: number;
  readonly style: TieLook;
  readonly counts: Readonly<Record<EvidenceKindId, number>>;
  /** Day of the last trace. */
  readonly last: string;
}

export function actorRows({ nodes, counties }: Picture): ActorRow[] {
  return nodes.ids.map((id, node) => ({
    id,
    name: nodes.names[node] ?? '',
    sector: nodes.sectors[node] ?? '',
    county: counties[nodes.counties[node] ?? -1]?.name ?? '',
    place: nodes.places[node] ?? '',
    measures: Object.fromEntries(
      measureIds.map((measure) => [measure, nodes.measures[measure][node] ?? 0]),
    ) as Record<MeasureId, number>,
  }));
}

export function tieRows(picture: Picture): TieRow[] {
  const { nodes, ties, asOf } = picture;
  const today = dayNumber(asOf);
  const end = (node: number) => ({ id: nodes.ids[node] ?? '', name: nodes.names[node] ?? '' });
  return Array.from(ties.weight, (weight, tie) => ({
    a: end(ties.a[tie] ?? 0),
    b: end(ties.b[tie] ?? 0),
    weight,
    declared: ties.declared[tie] ?? 0,
    style: lookOf(ties, tie),
    counts: Object.fromEntries(evidenceKinds.map(({ id }) => [id, ties.counts[id][tie] ?? 0])) as Record<
      EvidenceKindId,
      number
    >,
    last: dayText(today - (ties.age[tie] ?? 0)) ?? '',
  }));
}

type Order<Row> = (one: Row, other: Row) => number;

const byText = <Row>(text: (row: Row) => string): Order<Row> => {
  const collator = new Intl.Collator('de');
  return (one, other) => collator.compare(text(one), text(other));
};
const byNumber = <Row>(number: (row: Row) => number): Order<Row> => {
  return (one, other) => number(one) - number(other);
};

const actorOrders: Readonly<Record<string, Order<ActorRow>>> = {
  name: byText((row) => row.name),
  sector: byText((row) => row.sector),
  county: byText((row) => row.county),
  ...Object.fromEntries(measureIds.map((id) => [id, byNumber((row: ActorRow) => row.measures[id])])),
};

const tieOrders: Readonly<Record<string, Order<TieRow>>> = {
  a: byText((row) => row.a.name),
  b: byText((row) => row.b.name),
  weight: byNumber((row) => row.weight),
  last: byText((row) => row.last),
};

/** Sorted by a column's name, `-name` the other way round; by `fallback` where there is no such column. */
function sorted<Row>(
  rows: readonly Row[],
  orders: Readonly<Record<string, Order<Row>>>,
  sort: string,
  fallback: string,
): { rows: Row[]; sort: string } {
  const known = Object.hasOwn(orders, sort.replace(/^-/, '')) ? sort : fallback;
  const order = orders[known.replace(/^-/, '')];
  const direction = known.startsWith('-') ? -1 : 1;
  return { rows: order ? rows.toSorted((a, b) => direction * order(a, b)) : [...rows], sort: known };
}

export function sortedActors(picture: Picture, sort: string) {
  return sorted(actorRows(picture), actorOrders, sort, '-betweenness');
}

export function sortedTies(picture: Picture, sort: string) {
  return sorted(tieRows(picture), tieOrders, sort, '-weight');
}
