import { discRadius } from '#app/graph/layout/anchors.ts';
import type { Arrangement } from '#app/graph/layout/guide.ts';
import type { MeasureId } from '#app/graph/measures/index.ts';
import type { Sector } from '#app/records/organisation/terms.ts';
import type { Drawing, DrawnNode, DrawnTie, Extent, Ground } from '#app/ui/graph/drawing.ts';
import type { Coloured } from '../colour-classes.ts';
import { freshnessOf, lookOf, type Picture } from '../picture.ts';
import type { Span, Stage } from '../stage.ts';

/** What the marks say in the language of the page. */
export interface DrawingWords {
  readonly signs: readonly string[];
  readonly groupName: (group: number, members: readonly number[]) => string;
  readonly count: (count: number) => string;
  readonly sum: (weight: number) => string;
}

export interface DrawingQuestion {
  readonly picture: Picture;
  readonly size: MeasureId;
  readonly coloured: Coloured;
  readonly arrangement: Arrangement;
  readonly stage: Stage;
  /** Nodes, the most important first. */
  readonly order: readonly number[];
  readonly movable: boolean;
  readonly markScale: number;
  readonly words: DrawingWords;
}

/** The id of a bubble, and the group of an id. */
export const bubbleId = (group: number) => `group:${group}`;
export const groupOfId = (id: string) => (id.startsWith('group:') ? Number(id.slice(6)) : null);

export function extentOf({ x, y, guides }: Arrangement, bubbles: readonly DrawnNode[]): Extent {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (across: number, down: number) => {
    if (Number.isNaN(across)) return;
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  };
  for (let node = 0; node < x.length; node += 1) take(x[node] ?? Number.NaN, y[node] ?? 0);
  for (const { x: across, y: down, bubble } of bubbles) {
    const radius = bubble?.radius ?? 0;
    take(across - radius, down - radius);
    take(across + radius, down + radius);
  }
  for (const guide of guides) {
    if (guide.kind === 'caption') take(guide.x, guide.y - 12);
    else if (guide.kind === 'circle') {
      take(guide.x - guide.radius, guide.y - guide.radius);
      take(guide.x + guide.radius, guide.y + guide.radius);
    } else
      for (let at = 0; at < guide.points.length; at += 2)
        take(guide.points[at] ?? 0, guide.points[at + 1] ?? 0);
  }
  return left <= right ? { left, top, right, bottom } : { left: -1, top: -1, right: 1, bottom: 1 };
}

function groundOf({ picture, coloured, arrangement, stage }: DrawingQuestion, heaviest: number): Ground {
  const { nodes, ties } = picture;
  const points = new Uint8Array(nodes.ids.length).fill(1);
  const lines = new Uint8Array(ties.a.length).fill(1);
  for (const node of stage.nodes) points[node] = 0;
  for (const tie of stage.ties) lines[tie] = 0;
  const { x, y, guides } = arrangement;
  return {
    ids: nodes.ids,
    x,
    y,
    hues: coloured.classes.map(({ hue }) => hue),
    hue: coloured.of,
    a: ties.a,
    b: ties.b,
    weight: ties.weight.map((weight) => weight / heaviest),
    points,
    lines,
    guides,
  };
}

function mostOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  return most || 1;
}

function bubblesOf({ stage, words }: DrawingQuestion): DrawnNode[] {
  return stage.bubbles.map(
    ({ group, x, y, members }, place): DrawnNode => ({
      id: bubbleId(group),
      label: words.groupName(group, members),
      sector: 'MUNICIPAL',
      hue: '--accent',
      sign: '',
      bubble: {
        count: members.length,
        text: words.count(members.length),
        radius: discRadius(members.length),
      },
      ring: -1,
      x,
      y,
      size: 1,
      rank: place - stage.bubbles.length,
    }),
  );
}

function spansOf({ picture, stage, words }: DrawingQuestion): DrawnTie[] {
  const { ids } = picture.nodes;
  const idOf = (end: number) => (end < ids.length ? (ids[end] ?? '') : bubbleId(end - ids.length));
  const heaviest = mostOf(stage.spans.map(({ weight }) => weight));
  return stage.spans.map(
    ({ from, to, weight }: Span): DrawnTie => ({
      source: idOf(from),
      target: idOf(to),
      weight: weight / heaviest,
      style: 'observed',
      fresh: 1,
      sum: words.sum(weight),
    }),
  );
}

/** What is drawn: sizes by one measure, widths by weight, both as a share of the greatest. */
export function toDrawing(question: DrawingQuestion): Drawing {
  const { picture, size, coloured, arrangement, stage, order, words } = question;
  const { nodes, ties } = picture;
  const values = nodes.measures[size];
  const greatest = mostOf(values);
  const heaviest = mostOf(ties.weight);
  const rank = new Uint32Array(nodes.ids.length);
  order.forEach((node, place) => {
    rank[node] = place;
  });
  const marks = stage.nodes.map((node): DrawnNode => {
    const kind = coloured.of[node] ?? 0;
    return {
      id: nodes.ids[node] ?? '',
      label: nodes.shortNames[node] || nodes.names[node] || '',
      // The records know five sectors; another could only be a mistake of ours.
      sector: nodes.sectors[node] as Sector,
      hue: coloured.classes[kind]?.hue ?? '--quiet',
      sign: words.signs[kind] ?? '',
      bubble: null,
      ring: nodes.counties[node] ?? -1,
      x: arrangement.x[node] ?? 0,
      y: arrangement.y[node] ?? 0,
      size: (values[node] ?? 0) / greatest,
      rank: rank[node] ?? node,
    };
  });
  const lines = stage.ties.map(
    (tie): DrawnTie => ({
      source: nodes.ids[ties.a[tie] ?? 0] ?? '',
      target: nodes.ids[ties.b[tie] ?? 0] ?? '',
      weight: (ties.weight[tie] ?? 0) / heaviest,
      style: lookOf(ties, tie),
      fresh: freshnessOf(ties, tie),
      sum: null,
    }),
  );
  const bubbles = bubblesOf(question);
  return {
    nodes: [...bubbles, ...marks],
    ties: [...spansOf(question), ...lines],
    ground: groundOf(question, heaviest),
    extent: extentOf(arrangement, bubbles),
    crowded: !question.stage.whole,
    markScale: question.markScale,
    movable: question.movable,
  };
}
