import type { MeasureId } from '#app/graph/measures/index.ts';
import type { EvidenceKindId } from './evidence/kinds.ts';
import { standings } from './standing.ts';

/**
 * The network as the page draws and lists it: columns, one entry per actor or
 * tie. Positions and measures come along, so that whoever draws only draws.
 */
export interface PictureNodes {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Short name, or '' where there is none. */
  readonly shortNames: readonly string[];
  readonly sectors: readonly string[];
  /** Position in the list of counties, or −1. */
  readonly counties: Int32Array;
  /** The group with many ties within, of the whole network; −1 for none. */
  readonly communities: Int32Array;
  /** Town or municipality, or ''. */
  readonly places: readonly string[];
  /** Days between the last confirmation of the profile and the day of the question; −1 where nothing is known. */
  readonly confirmed: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly measures: Readonly<Record<MeasureId, Float64Array>>;
}

/** Sorted by `a`, then `b`; both are positions among the nodes, a < b. */
export interface PictureTies {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  /** The part of the weight that somebody declared; the rest was observed. */
  readonly declared: Float64Array;
  readonly counts: Readonly<Record<EvidenceKindId, Uint32Array>>;
  /** What is said of it: bits of `standings`. */
  readonly standing: Uint8Array;
  /** Days between the last trace and the day of the question; 0 while it lasts. */
  readonly age: Uint32Array;
}

export interface PictureCounty {
  readonly key: string;
  readonly name: string;
}

/** Why something may be missing, as keys of the `network` translations; never how much. */
export type Withheld = 'confidential' | 'regions' | 'restricted' | 'unpublished' | 'people' | 'small-groups';

export interface Picture {
  readonly asOf: string;
  readonly counties: readonly PictureCounty[];
  readonly nodes: PictureNodes;
  readonly ties: PictureTies;
  /** Actors that the filters let through but that have no tie, when those are not shown. */
  readonly untied: number;
  /** Actors and ties before any filter, for "37 of 96". */
  readonly totals: { readonly nodes: number; readonly ties: number };
  readonly withheld: readonly Withheld[];
  /** Is the bridging role counted over all shortest ways, or estimated from a sample of them? */
  readonly exact: boolean;
}

export type TieStyle = 'declared' | 'observed' | 'both';

/** Claims and traces stay apart: what a tie rests on. */
export function tieStyle({ weight, declared }: PictureTies, tie: number): TieStyle {
  const said = declared[tie] ?? 0;
  const seen = (weight[tie] ?? 0) - said;
  // Half of the precision that the wire keeps: less is nothing.
  if (seen < 0.0005) return 'declared';
  return said < 0.0005 ? 'observed' : 'both';
}

/** As a tie is drawn: a claim that both sides confirm is told from one that stands alone, and a dispute stands out. */
export type TieLook = TieStyle | 'confirmed' | 'disputed';

export function lookOf(ties: PictureTies, tie: number): TieLook {
  const [style, standing] = [tieStyle(ties, tie), ties.standing[tie] ?? 0];
  if (standing & standings.disputed) return 'disputed';
  return style === 'declared' && standing & standings.confirmed ? 'confirmed' : style;
}

/** Days after whose passing a tie's last trace is half as fresh to look at. */
const daysToHalf = 365;

/** How near the last trace of a tie is, from 1 on its day towards 0. */
export function freshnessOf({ age }: PictureTies, tie: number): number {
  return 2 ** (-(age[tie] ?? 0) / daysToHalf);
}

/** The ties of a node, the heaviest first. */
export function tiesOf({ a, b, weight }: PictureTies, node: number): number[] {
  const own: number[] = [];
  for (let tie = 0; tie < a.length; tie += 1) if (a[tie] === node || b[tie] === node) own.push(tie);
  return own.sort((one, other) => (weight[other] ?? 0) - (weight[one] ?? 0) || one - other);
}

/** The other end of a tie. */
export function otherEnd({ a, b }: PictureTies, tie: number, node: number): number {
  return (a[tie] === node ? b[tie] : a[tie]) ?? -1;
}

/** Nodes by a measure, the greatest first; equal ones by name, so that a ranking is the same every time. */
export function rankedBy({ measures, names }: PictureNodes, measure: MeasureId): number[] {
  const values = measures[measure];
  const order = names.map((_name, node) => node);
  return order.sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (names[a] ?? '').localeCompare(names[b] ?? '', 'de'),
  );
}
