import type { PictureTies } from './picture.ts';

/** One end of a line that stands for many ties: an actor, or all of a group that do not stand there by themselves. */
export type SpanEnd = { readonly node: number } | { readonly group: number };

interface SpanQuestion {
  readonly ties: PictureTies;
  /** The group of each node, −1 for none. */
  readonly groups: Int32Array;
  /** Does a node stand there by itself, outside of its group's bubble? */
  readonly alone: (node: number) => boolean;
}

/** The ties that a line between two ends stands for, the heaviest first. */
export function tiesOfSpan({ ties, groups, alone }: SpanQuestion, from: SpanEnd, to: SpanEnd): number[] {
  const isAt = (node: number, end: SpanEnd) =>
    'node' in end ? node === end.node : groups[node] === end.group && !alone(node);
  const found: number[] = [];
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const [a, b] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0];
    if ((isAt(a, from) && isAt(b, to)) || (isAt(a, to) && isAt(b, from))) found.push(tie);
  }
  return found.sort((one, other) => (ties.weight[other] ?? 0) - (ties.weight[one] ?? 0) || one - other);
}
