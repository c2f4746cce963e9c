import { otherEnd, type PictureTies, tiesOf } from './picture.ts';

/** Somebody tied to both, and by how much to each. */
export interface Acquaintance {
  readonly node: number;
  readonly a: number;
  readonly b: number;
}

export interface ComparedActors {
  /** The tie between the two; −1 where there is none. */
  readonly tie: number;
  /** Those tied to both, the one first whose weaker tie of the two is strongest. */
  readonly common: readonly Acquaintance[];
  /** Those tied to one alone, the strongest tied first. */
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
}

/** What two actors of a picture have in common and what each has alone, in one walk over the ties. */
export function compareActors(ties: PictureTies, a: number, b: number): ComparedActors {
  const weightsOf = (node: number) =>
    new Map(tiesOf(ties, node).map((tie) => [otherEnd(ties, tie, node), ties.weight[tie] ?? 0]));
  const [ofA, ofB] = [weightsOf(a), weightsOf(b)];
  const common = [...ofA].flatMap(([node, weight]): Acquaintance[] => {
    const other = ofB.get(node);
    return other === undefined ? [] : [{ node, a: weight, b: other }];
  });
  const weaker = (one: Acquaintance) => Math.min(one.a, one.b);
  const alone = (own: typeof ofA, other: typeof ofA, otherNode: number) =>
    [...own.keys()].filter((node) => node !== otherNode && !other.has(node));
  return {
    tie: tiesOf(ties, a).find((tie) => otherEnd(ties, tie, a) === b) ?? -1,
    common: common.sort((one, other) => weaker(other) - weaker(one) || one.node - other.node),
    onlyA: alone(ofA, ofB, b),
    onlyB: alone(ofB, ofA, a),
  };
}
