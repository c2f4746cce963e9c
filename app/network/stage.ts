/** A part of the layout, in its units. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface StageQuestion {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The most important node first. */
  readonly order: ArrayLike<number>;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  /** The group of each node, −1 for none; null where nobody is put together. */
  readonly groups: Int32Array | null;
  readonly open: ReadonlySet<number>;
  /** Who is to stand there whatever else: the chosen ones, the most important first. */
  readonly wanted: readonly number[];
  /** What of the layout is in sight; null: all. */
  readonly view: View | null;
}

export interface Bubble {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly members: readonly number[];
}

/** All ties between two that stand there, of which at least one is a bubble. Ends ≥ the number of nodes are groups. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly ties: number;
}

export interface Stage {
  readonly nodes: readonly number[];
  readonly ties: readonly number[];
  readonly bubbles: readonly Bubble[];
  readonly spans: readonly Span[];
  /** Does everybody stand there, and every tie? Then nothing depends on what is in sight. */
  readonly whole: boolean;
}

/** So much is acted on at first sight, and when groups are opened. */
export const most = {
  whole: 1000,
  nodes: 250,
  ties: 250,
  wanted: 300,
  wantedTies: 500,
  bubbles: 120,
  spans: 200,
};
/** Fewer are no group worth a bubble. */
const leastMembers = 3;

function inView({ x, y, view }: StageQuestion, node: number): boolean {
  if (Number.isNaN(x[node] ?? Number.NaN)) return false;
  if (!view) return true;
  const [across, down] = [x[node] ?? 0, y[node] ?? 0];
  return across >= view.left && across <= view.right && down >= view.top && down <= view.bottom;
}

function bubblesOf({ groups, open, x, y }: StageQuestion): Bubble[] {
  if (!groups) return [];
  const members = new Map<number, number[]>();
  groups.forEach((group, node) => {
    if (group < 0 || open.has(group) || Number.isNaN(x[node] ?? 0)) return;
    const list = members.get(group);
    if (list) list.push(node);
    else members.set(group, [node]);
  });
  return [...members]
    .filter(([, list]) => list.length >= leastMembers)
    .sort(([one, a], [other, b]) => b.length - a.length || one - other)
    .slice(0, most.bubbles)
    .map(([group, list]) => {
      const middle = (of: Float64Array) => list.reduce((sum, node) => sum + (of[node] ?? 0), 0) / list.length;
      return { group, x: middle(x), y: middle(y), members: list };
    });
}

/** The nodes that stand there by themselves: the wanted ones, then the most important in sight. */
function nodesOf(question: StageQuestion, inBubble: Uint8Array): number[] {
  const chosen = new Set<number>();
  for (const node of question.wanted) {
    if (chosen.size >= most.wanted) break;
    if (!Number.isNaN(question.x[node] ?? Number.NaN)) chosen.add(node);
  }
  const limit = chosen.size + most.nodes;
  const { order, groups } = question;
  for (let place = 0; place < order.length && chosen.size < limit; place += 1) {
    const node = order[place] ?? 0;
    // Of those in small groups nobody stands there unasked: they are points.
    const stands = groups ? question.open.has(groups[node] ?? -1) : true;
    if (stands && !inBubble[node] && inView(question, node)) chosen.add(node);
  }
  return [...chosen];
}

const heaviest = <Item>(items: Item[], weight: (item: Item) => number, count: number) =>
  items.sort((one, other) => weight(other) - weight(one)).slice(0, count);

/**
 * What is acted on: of a small network everything, of a large one bubbles for
 * groups, the members of those opened, the chosen ones and the most important
 * in sight, with the ties among them. All the others are points and lines of
 * the ground beneath.
 */
export function stageOf(question: StageQuestion): Stage {
  const { a, b, weight, groups, x } = question;
  const count = x.length;
  const bubbles = bubblesOf(question);
  if (bubbles.length === 0 && !groups && count + a.length <= most.whole) {
    const nodes = Array.from({ length: count }, (_, node) => node).filter(
      (node) => !Number.isNaN(x[node] ?? 0),
    );
    const shown = (tie: number) => !Number.isNaN((x[a[tie] ?? 0] ?? 0) + (x[b[tie] ?? 0] ?? 0));
    const ties = Array.from({ length: a.length }, (_, tie) => tie).filter(shown);
    return { nodes, ties, bubbles, spans: [], whole: true };
  }
  const inBubble = new Uint8Array(count);
  const end = new Int32Array(count).fill(-1);
  for (const { group, members } of bubbles) {
    for (const node of members) {
      inBubble[node] = 1;
      end[node] = count + group;
    }
  }
  const nodes = nodesOf(question, inBubble);
  for (const node of nodes) end[node] = node;
  const wanted = new Set(question.wanted.slice(0, 1));
  const [ties, own]: [number[], number[]] = [[], []];
  const spans = new Map<number, { weight: number; ties: number }>();
  const base = 2 * count + 1;
  for (let tie = 0; tie < a.length; tie += 1) {
    const [from, to] = [end[a[tie] ?? 0] ?? -1, end[b[tie] ?? 0] ?? -1];
    if (from < 0 || to < 0 || from === to) continue;
    if (from < count && to < count) {
      if (wanted.has(from) || wanted.has(to)) own.push(tie);
      else ties.push(tie);
      continue;
    }
    const key = Math.min(from, to) * base + Math.max(from, to);
    const sum = spans.get(key) ?? { weight: 0, ties: 0 };
    sum.weight += weight[tie] ?? 0;
    sum.ties += 1;
    spans.set(key, sum);
  }
  const heavy = (tie: number) => weight[tie] ?? 0;
  const all = Array.from(spans, ([key, sum]) => ({ from: Math.floor(key / base), to: key % base, ...sum }));
  return {
    nodes,
    ties: [...heaviest(own, heavy, most.wantedTies), ...heaviest(ties, heavy, most.ties)],
    bubbles,
    spans: heaviest(all, (span) => span.weight, most.spans),
    whole: false,
  };
}
