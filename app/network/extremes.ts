import type { MeasureId } from '#app/graph/measures/index.ts';
import type { Picture } from './picture.ts';

/** Who and what stand out in a picture, in words: whoever looks at it shall be able to name them. */
export interface Extremes {
  /** The greatest value of the measure; 0 where nobody is shown. */
  readonly greatest: number;
  /** The names of the first three by it, those at 0 left out. */
  readonly first: readonly string[];
  /** The tie of the least weight that counts; null where there is none. */
  readonly weakest: { readonly between: readonly [string, string]; readonly weight: number } | null;
}

const named = 3;

/** Positions of the greatest values, the greatest first, in one pass; among equals the first position. */
function greatestOf(values: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position] ?? 0;
    const place = found.findIndex((other) => value > (values[other] ?? 0));
    if (place >= 0) found.splice(place, 0, position);
    else if (found.length < most) found.push(position);
    if (found.length > most) found.pop();
  }
  return found;
}

/** What a disputed relationship leaves of a tie weighs nothing and is no weak tie. */
function weakestOf(weight: Float64Array): number {
  let least = -1;
  for (let tie = 0; tie < weight.length; tie += 1) {
    const value = weight[tie] ?? 0;
    if (value > 0 && (least < 0 || value < (weight[least] ?? 0))) least = tie;
  }
  return least;
}

/** The first by a measure, and the weakest tie, of what is shown. */
export function extremesOf({ nodes, ties }: Pick<Picture, 'nodes' | 'ties'>, measure: MeasureId): Extremes {
  const values = nodes.measures[measure];
  const first = greatestOf(values, named);
  const nameOf = (node: number | undefined) =>
    node === undefined ? '' : nodes.shortNames[node] || nodes.names[node] || '';
  const tie = weakestOf(ties.weight);
  return {
    greatest: values[first[0] ?? 0] ?? 0,
    first: first.filter((node) => (values[node] ?? 0) > 0).map(nameOf),
    weakest:
      tie < 0 ? null : { between: [nameOf(ties.a[tie]), nameOf(ties.b[tie])], weight: ties.weight[tie] ?? 0 },
  };
}
