import { beforeAll, expect, test } from 'vitest';
import { arrange } from '#app/network/arrange.ts';
import { questionOf } from '#app/network/arrange-question.ts';
import { coloured } from '#app/network/colour-classes.ts';
import { groupingOf, layouts } from '#app/network/look.ts';
import { type Picture, rankedBy } from '#app/network/picture.ts';
import { stageOf } from '#app/network/stage.ts';
import { markScales } from '#app/network/ui/mark-scales.ts';
import { toDrawing } from '#app/network/ui/to-drawing.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { crowdedUnit, fitInto } from '#app/ui/graph/fit.ts';
import { paintCaptions } from '#app/ui/graph/ground-paint.ts';
import { LabelSetter } from '#app/ui/graph/label-layer.ts';
import { labelledMark } from '#app/ui/graph/labelled-mark.ts';
import { type Box, boxesTouch } from '#app/ui/graph/labels.ts';
import { SvgPen } from '#app/ui/graph/svg-pen.ts';
import { inventedPicture, measuredQuickly } from '../../../../scripts/pictures/invented.ts';

/** About as wide as the letters of the pages. */
const pen = () =>
  new SvgPen((text, font) => ({ width: text.length * (font.startsWith('600') ? 7.8 : 6.4) }) as TextMetrics);

const palette = { colour: () => '#000', fontFamily: 'x' };

/** The picture's window on a desk and on a phone. */
const windows = [
  { width: 1232, height: 470 },
  { width: 390, height: 420 },
];

const pictures = new Map<number, Promise<Picture>>();

function pictureOf(size: number): Promise<Picture> {
  const known = pictures.get(size) ?? inventedPicture(size, measuredQuickly);
  pictures.set(size, known);
  return known;
}

const sizes = [30, 300, 5_000, 50_000];

// Fifty thousand invented actors take their time, on a busy machine more than one test is given.
beforeAll(() => Promise.all(sizes.map(pictureOf)), 120_000);

const layoutsAtSizes = sizes.flatMap((size) => layouts.map((layout) => [layout, size] as const));

test.each(layoutsAtSizes)('no label covers another: %s, %i actors', async (layout, size) => {
  const picture = await pictureOf(size);
  const order = rankedBy(picture.nodes, 'betweenness');
  const grouping = groupingOf({ layout, group: null, colour: 'sector', depth: 1 }, size);
  const ego = layout === 'ego' ? (order[0] ?? -1) : -1;
  const words = { elsewhere: 'andernorts', tenKilometres: '10 km', sectorNames: [...sectors] };
  const served = layout === 'force' && (grouping === 'none' || size > 1_500);
  const arrangement = served
    ? { x: picture.nodes.x, y: picture.nodes.y, guides: [] }
    : arrange(questionOf(picture, { layout, grouping, depth: 1, ego, order, ...words }));
  const { a, b, weight } = picture.ties;
  const groups = grouping === 'none' ? null : picture.nodes.communities;
  const { x, y } = arrangement;
  const stage = stageOf({ x, y, order, a, b, weight, groups, open: new Set(), wanted: [], view: null });
  const groupName = (_group: number, members: readonly number[]) =>
    `um ${picture.nodes.names[members[0] ?? 0]}`;
  const drawing = toDrawing({
    picture,
    size: 'betweenness',
    coloured: coloured(picture, 'sector'),
    arrangement,
    stage,
    order,
    movable: false,
    markScale: markScales[layout],
    words: { signs: [], groupName, count: String, sum: String },
  });
  const nodes = drawing.nodes.toSorted((one, other) => one.rank - other.rank);
  const { left, top, right, bottom } = drawing.extent;
  for (const window of windows) {
    const fit = fitInto({ width: right - left, height: bottom - top }, window);
    const { zoom, room } = fit;
    const unit = drawing.crowded
      ? crowdedUnit(window, drawing.markScale, zoom)
      : fit.unit * drawing.markScale;
    const pan = {
      x: window.width / 2 - (zoom * (left + right)) / 2,
      y: window.height / 2 - (zoom * (top + bottom)) / 2,
    };
    const bounds = {
      left: left * zoom + pan.x - room.x,
      top: top * zoom + pan.y - room.y,
      width: (right - left) * zoom + 2 * room.x,
      height: (bottom - top) * zoom + 2 * room.y,
    };
    const marks = nodes.map((node, place) =>
      labelledMark(node, place, {
        x: node.x * zoom + pan.x,
        y: node.y * zoom + pan.y,
        zoom,
        scale: zoom * unit,
        pointed: false,
      }),
    );
    const captions = paintCaptions(pen(), drawing.ground.guides, { zoom, pan, ...window }, palette);
    const look = { ink: '#000', halo: '#fff', fontFamily: 'x' };
    const boxes = new LabelSetter().draw(pen(), marks, look, bounds, captions);
    const standing = [...captions, ...boxes.filter((box): box is Box => box !== null)];
    standing.forEach((box, at) => {
      for (const other of standing.slice(at + 1)) expect(boxesTouch(box, other)).toBe(false);
    });
    // The three most central can be named from the picture alone, bubbles by whoever is most central in them.
    expect(boxes.slice(0, 3).map((box) => box !== null)).toEqual([true, true, true]);
  }
});
