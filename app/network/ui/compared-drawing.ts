import type { Drawing, DrawnChange, Extent } from '#app/ui/graph/drawing.ts';
import type { Coloured } from '../colour-classes.ts';
import type { Picture } from '../picture.ts';
import { stageOf } from '../stage.ts';
import { changeOf } from '../tie-change.ts';
import { type DrawingWords, extentOf, toDrawing } from './to-drawing.ts';

/** Ties by their two ends, whatever the order of the actors. */
export type Weights = ReadonlyMap<string, number>;

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

export function weightsOf({ nodes, ties }: Picture): Weights {
  const weights = new Map<string, number>();
  ties.a.forEach((a, tie) => {
    const [one = '', other = ''] = [nodes.ids[a], nodes.ids[ties.b[tie] ?? -1]];
    weights.set(pairKey(one, other), ties.weight[tie] ?? 0);
  });
  return weights;
}

export interface ComparedQuestion {
  readonly picture: Picture;
  /** Is it the earlier of the two days? */
  readonly earlier: boolean;
  /** What the ties weigh on each day. */
  readonly was: Weights;
  readonly is: Weights;
  /** Of both days together, so that a place is the same place in both. */
  readonly extent: Extent;
  readonly coloured: Coloured;
  readonly order: readonly number[];
  readonly words: DrawingWords;
}

/** All that either of two pictures takes up. */
export function extentOfBoth(one: Picture, other: Picture): Extent {
  const [a, b] = [one, other].map(({ nodes: { x, y } }) => extentOf({ x, y, guides: [] }, []));
  if (!a || !b) throw new Error('two pictures have two extents');
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** More than any tie weighs: what has changed stands there before whatever has not. */
const first = 1e6;

/** One of two days as it is drawn beside the other: what is there on this one alone stands out. */
export function comparedDrawing(question: ComparedQuestion): Drawing {
  const { picture, earlier, was, is, extent, coloured, order, words } = question;
  const { nodes, ties } = picture;
  const standsOut = earlier ? 'lost' : 'new';
  const change = (one: string, other: string): DrawnChange => {
    const key = pairKey(one, other);
    return changeOf(was.get(key) ?? 0, is.get(key) ?? 0) === standsOut ? standsOut : 'same';
  };
  const changed = Array.from(ties.a, (a, tie) => {
    return change(nodes.ids[a] ?? '', nodes.ids[ties.b[tie] ?? -1] ?? '') === standsOut;
  });
  const ends = changed.flatMap((out, tie) => (out ? [ties.a[tie] ?? 0, ties.b[tie] ?? 0] : []));
  const stage = stageOf({
    x: nodes.x,
    y: nodes.y,
    order,
    a: ties.a,
    b: ties.b,
    weight: ties.weight.map((weight, tie) => (changed[tie] ? first + weight : weight)),
    groups: null,
    open: new Set(),
    wanted: [...new Set(ends)],
    view: null,
  });
  const arrangement = { x: nodes.x, y: nodes.y, guides: [] };
  const drawing = toDrawing({
    picture,
    size: 'strength',
    coloured,
    arrangement,
    stage,
    order,
    movable: false,
    markScale: 0.8,
    words,
  });
  return {
    ...drawing,
    extent,
    ties: drawing.ties.map((tie) => ({ ...tie, change: change(tie.source, tie.target) })),
  };
}
