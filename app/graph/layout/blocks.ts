import { spacing } from './anchors.ts';

/** A rectangle of the layout. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const cell = 0.9 * spacing;
const pad = 0.4 * spacing;
/** Room above the content of a block for its name. */
const head = 0.7 * spacing;

interface Shelves extends Size {
  readonly at: Rectangle[];
}

/** Sets boxes in rows, in their order, none wider than `limit` where that can be. */
function shelveWithin(sizes: readonly Size[], between: number, limit: number): Shelves {
  let [left, top, rowHeight, right] = [0, 0, 0, 0];
  const at = sizes.map(({ width, height }): Rectangle => {
    if (left > 0 && left + width > limit) {
      left = 0;
      top += rowHeight + between;
      rowHeight = 0;
    }
    const box = { left, top, width, height };
    left += width + between;
    rowHeight = Math.max(rowHeight, height);
    right = Math.max(right, box.left + width);
    return box;
  });
  return { at, width: right, height: top + rowHeight };
}

/** Of some widths of rows the one that makes the best use of a frame `stretch` times as wide as high. */
function shelve(sizes: readonly Size[], between: number, stretch: number): Shelves {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + between) * (height + between), 0);
  const fitted = ({ width, height }: Size) => Math.max(width / stretch, height);
  return [0.8, 1, 1.2, 1.4, 1.7, 2, 2.5, 3.2]
    .map((factor) => shelveWithin(sizes, between, factor * Math.sqrt(area * stretch)))
    .reduce((best, one) => (fitted(one) < fitted(best) ? one : best));
}

export interface Block {
  readonly name: string;
  /** Nodes in the order in which they are set. */
  readonly nodes: readonly number[];
}

export interface Part {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface PlacedBlock extends Rectangle {
  readonly name: string;
  /** 0 for a part, 1 for a block in it. */
  readonly depth: 0 | 1;
}

/** Sets nodes into blocks, these into parts, and the parts beside each other: a hierarchy as boxes in boxes. */
export function placeInBlocks(
  parts: readonly Part[],
  put: (node: number, x: number, y: number) => void,
): PlacedBlock[] {
  const inner = parts.map(({ blocks }) =>
    blocks.map(({ nodes }) => {
      const columns = Math.max(2, Math.ceil(Math.sqrt(1.5 * nodes.length)));
      const rows = Math.ceil(nodes.length / columns);
      return { columns, width: columns * cell + 2 * pad, height: rows * cell + head + pad };
    }),
  );
  const shelves = inner.map((sizes) => shelve(sizes, pad, 1.1));
  const outer = shelve(
    shelves.map(({ width, height }) => ({ width: width + 2 * pad, height: height + 1.4 * head + pad })),
    spacing,
    1.7,
  );
  const placed: PlacedBlock[] = [];
  parts.forEach(({ name, blocks }, part) => {
    const frame = outer.at[part];
    if (!frame) return;
    placed.push({ name, depth: 0, ...frame });
    blocks.forEach((block, index) => {
      const box = shelves[part]?.at[index];
      const columns = inner[part]?.[index]?.columns ?? 1;
      if (!box) return;
      const left = frame.left + pad + box.left;
      const top = frame.top + 1.4 * head + box.top;
      placed.push({ name: block.name, depth: 1, left, top, width: box.width, height: box.height });
      block.nodes.forEach((node, place) => {
        const x = left + pad + ((place % columns) + 0.5) * cell;
        put(node, x, top + head + (Math.floor(place / columns) + 0.5) * cell);
      });
    });
  });
  return placed;
}
