import { type MeasureId, measureIds } from '#app/graph/measures/index.ts';
import { type EvidenceKindId, evidenceKinds } from './evidence/kinds.ts';
import type { Picture, PictureCounty, Withheld } from './picture.ts';

/**
 * The picture as it travels: JSON of arrays by column instead of an object per
 * actor and tie, so that it is less than half as long and is parsed an order of
 * magnitude faster. Numbers are whole: weights and measures in thousandths,
 * positions in units of the layout. Texts that repeat stand once, in `words`.
 * The first end of ties, which is sorted, is written as the step from the one
 * before. Ids that are UUIDs are 22 characters of base64url each, in one text.
 */
export interface CompactPicture {
  readonly v: 3;
  readonly asOf: string;
  readonly counties: ReadonlyArray<readonly [key: string, name: string]>;
  readonly words: readonly string[];
  readonly ids: string | readonly string[];
  readonly names: readonly string[];
  /** Position and short name of those that have one. */
  readonly shortNames: ReadonlyArray<readonly [number, string]>;
  readonly sectors: readonly number[];
  readonly countyOf: readonly number[];
  readonly communities: readonly number[];
  readonly places: readonly number[];
  readonly confirmed: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly measures: Readonly<Record<MeasureId, readonly number[]>>;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: readonly number[];
  readonly declared: readonly number[];
  readonly counts: Readonly<Record<EvidenceKindId, readonly number[]>>;
  readonly standing: readonly number[];
  readonly age: readonly number[];
  readonly untied: number;
  readonly totals: readonly [nodes: number, ties: number];
  readonly withheld: readonly Withheld[];
  readonly exact: boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const idLength = 22;

function shortened(id: string): string {
  const hex = id.replaceAll('-', '');
  const bytes = Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.slice(0, idLength).replaceAll('+', '-').replaceAll('/', '_');
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sixBits = new Map(Array.from(base64url, (sign, value) => [sign, value]));
/** The three hexadecimal digits of each twelve bits, for two signs at once. */
const digits = Array.from({ length: 4096 }, (_, value) => value.toString(16).padStart(3, '0'));

/** Two signs are three digits; by a table, for there are tens of thousands. */
function lengthened(text: string): string {
  let hex = '';
  for (let at = 0; at < idLength; at += 2) {
    hex += digits[64 * (sixBits.get(text[at] ?? '') ?? 0) + (sixBits.get(text[at + 1] ?? '') ?? 0)];
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function unpackIds(ids: CompactPicture['ids']): readonly string[] {
  if (typeof ids !== 'string') return ids;
  return Array.from({ length: ids.length / idLength }, (_, index) =>
    lengthened(ids.slice(index * idLength, (index + 1) * idLength)),
  );
}

const thousandths = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 1000));
const fromThousandths = (values: readonly number[]) => Float64Array.from(values, (value) => value / 1000);
const units = (values: Float64Array) => Array.from(values, Math.round);
const steps = (values: Uint32Array) => Array.from(values, (value, place) => value - (values[place - 1] ?? 0));

function fromSteps(values: readonly number[]): Uint32Array {
  let sum = 0;
  return Uint32Array.from(values, (step) => {
    sum += step;
    return sum;
  });
}

/** A record over a known list of names. */
function recordOf<Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}

const kindIds = evidenceKinds.map(({ id }) => id);

/** Packs a picture. Weights and measures are rounded to thousandths, positions to whole units. */
export function encodePicture({ nodes, ties, ...rest }: Picture): CompactPicture {
  const words = [...new Set([...nodes.sectors, ...nodes.places])];
  const wordAt = new Map(words.map((word, index) => [word, index]));
  const worded = (texts: readonly string[]) => texts.map((text) => wordAt.get(text) ?? 0);
  return {
    v: 3,
    asOf: rest.asOf,
    counties: rest.counties.map(({ key, name }) => [key, name] as const),
    words,
    ids: nodes.ids.every((id) => uuid.test(id)) ? nodes.ids.map(shortened).join('') : nodes.ids,
    names: nodes.names,
    shortNames: nodes.shortNames.flatMap((text, node) => (text ? [[node, text] as const] : [])),
    sectors: worded(nodes.sectors),
    countyOf: Array.from(nodes.counties),
    communities: Array.from(nodes.communities),
    places: worded(nodes.places),
    confirmed: Array.from(nodes.confirmed),
    x: units(nodes.x),
    y: units(nodes.y),
    measures: recordOf(measureIds, (id) => thousandths(nodes.measures[id])),
    a: steps(ties.a),
    b: Array.from(ties.b),
    weight: thousandths(ties.weight),
    declared: thousandths(ties.declared),
    counts: recordOf(kindIds, (id) => Array.from(ties.counts[id])),
    standing: Array.from(ties.standing),
    age: Array.from(ties.age),
    untied: rest.untied,
    totals: [rest.totals.nodes, rest.totals.ties],
    withheld: rest.withheld,
    exact: rest.exact,
  };
}

/** Unpacks what `encodePicture` packed. */
export function decodePicture(compact: CompactPicture): Picture {
  const shortNames = compact.names.map(() => '');
  for (const [node, text] of compact.shortNames) shortNames[node] = text;
  const worded = (places: readonly number[]) => places.map((place) => compact.words[place] ?? '');
  const counties: PictureCounty[] = compact.counties.map(([key, name]) => ({ key, name }));
  return {
    asOf: compact.asOf,
    counties,
    nodes: {
      ids: unpackIds(compact.ids),
      names: compact.names,
      shortNames,
      sectors: worded(compact.sectors),
      counties: Int32Array.from(compact.countyOf),
      communities: Int32Array.from(compact.communities),
      places: worded(compact.places),
      confirmed: Int32Array.from(compact.confirmed),
      x: Float64Array.from(compact.x),
      y: Float64Array.from(compact.y),
      measures: recordOf(measureIds, (id) => fromThousandths(compact.measures[id])),
    },
    ties: {
      a: fromSteps(compact.a),
      b: Uint32Array.from(compact.b),
      weight: fromThousandths(compact.weight),
      declared: fromThousandths(compact.declared),
      counts: recordOf(kindIds, (id) => Uint32Array.from(compact.counts[id])),
      standing: Uint8Array.from(compact.standing),
      age: Uint32Array.from(compact.age),
    },
    untied: compact.untied,
    totals: { nodes: compact.totals[0], ties: compact.totals[1] },
    withheld: compact.withheld,
    exact: compact.exact,
  };
}
