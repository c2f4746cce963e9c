import type { Sector } from '#app/records/organisation/terms.ts';
import type { DrawnTieStyle } from './drawing.ts';
import { strokeRing, traceMark } from './mark-shape.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { sectorStyles } from './sector-style.ts';
import { tieLooks } from './stylesheet.ts';

/** What stands in a legend: a mark and its word. */
export type LegendMark =
  | { readonly kind: 'sector'; readonly sector: Sector; readonly coloured: boolean; readonly text: string }
  | { readonly kind: 'dot'; readonly hue: string; readonly sign: string; readonly text: string }
  | { readonly kind: 'ring'; readonly place: number; readonly text: string }
  | { readonly kind: 'tie'; readonly style: DrawnTieStyle; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

export interface SheetWords {
  readonly title: string;
  /** Lines beneath the title: what is shown, as of when. */
  readonly lines: readonly string[];
  /** Rows of the legend. */
  readonly legend: ReadonlyArray<readonly LegendMark[]>;
  /** The last lines: what is left out, and the source. */
  readonly footer: readonly string[];
}

const edge = 24;
const line = 20;

function drawSector(
  context: Pen,
  { sector, coloured }: { readonly sector: Sector; readonly coloured: boolean },
  x: number,
  y: number,
  { colour }: Palette,
) {
  const { hue, scale } = sectorStyles[sector];
  traceMark(context, sector, x, y, 6 * scale);
  context.fillStyle = colour(coloured ? hue : '--quiet');
  context.fill();
}

function stroke(context: Pen, colour: string, width: number, dashes: string) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dashes ? dashes.split(' ').map(Number) : []);
  context.stroke();
  context.setLineDash([]);
}

function drawDot(
  context: Pen,
  { hue, sign }: { readonly hue: string; readonly sign: string },
  x: number,
  y: number,
  { colour, fontFamily }: Palette,
) {
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = colour(hue);
  context.fill();
  const { font } = context;
  context.font = `600 11px ${fontFamily}`;
  context.textAlign = 'center';
  context.fillStyle = colour('--ground');
  context.fillText(sign, x, y);
  context.textAlign = 'left';
  context.font = font;
}

function drawRing(context: Pen, place: number, x: number, y: number, { colour }: Palette) {
  context.beginPath();
  context.arc(x, y, 6.5, 0, 2 * Math.PI);
  strokeRing(context, place, colour('--ink'));
}

function drawTie(context: Pen, style: DrawnTieStyle, x: number, y: number, { colour }: Palette) {
  context.beginPath();
  context.moveTo(x - 8, y);
  context.lineTo(x + 16, y);
  const { hue, dashes } = tieLooks[style];
  stroke(context, colour(hue), 2.5, dashes.map((part) => Math.round(0.8 * part)).join(' '));
}

/** Draws one mark with its word and gives where the next one begins. */
function drawEntry(context: Pen, mark: LegendMark, x: number, y: number, palette: Palette): number {
  let start = x;
  if (mark.kind === 'sector') drawSector(context, mark, x + 8, y, palette);
  if (mark.kind === 'dot') drawDot(context, mark, x + 8, y, palette);
  if (mark.kind === 'ring') drawRing(context, mark.place, x + 8, y, palette);
  if (mark.kind === 'tie') drawTie(context, mark.style, x + 8, y, palette);
  if (mark.kind !== 'words') start += mark.kind === 'tie' ? 32 : 21;
  context.fillStyle = palette.colour(mark.kind === 'words' ? '--quiet' : '--ink');
  context.fillText(mark.text, start, y);
  return start + context.measureText(mark.text).width + 16;
}

function widthOfEntry(context: Pen, mark: LegendMark): number {
  const before = mark.kind === 'words' ? 0 : mark.kind === 'tie' ? 32 : 21;
  return before + context.measureText(mark.text).width + 16;
}

/** Breaks the rows of a legend where they would leave the sheet. */
function brokenRows(context: Pen, rows: SheetWords['legend'], width: number): LegendMark[][] {
  return rows.flatMap((row) => {
    const broken: LegendMark[][] = [[]];
    let used = 0;
    for (const mark of row) {
      const needed = widthOfEntry(context, mark);
      if (used + needed > width && used > 0) {
        broken.push([]);
        used = 0;
      }
      broken.at(-1)?.push(mark);
      used += needed;
    }
    return broken;
  });
}

function brokenText(context: Pen, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`.trim();
    if (context.measureText(joined).width > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** How large a sheet is, and where on it the picture lies. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Draws a sheet that can stand by itself around the place of a picture: its
 * title, what is shown and as of when, legend, what is left out, and source.
 * Asked for the plan alone it only measures.
 */
export function drawSheet(
  context: Pen,
  picture: { readonly width: number; readonly height: number },
  words: SheetWords,
  palette: Palette,
  measureOnly = false,
): SheetPlan {
  const width = picture.width + 2 * edge;
  const room = width - 2 * edge;
  const plain = `14px ${palette.fontFamily}`;
  context.font = plain;
  const head = words.lines.flatMap((text) => brokenText(context, text, room));
  const legend = brokenRows(context, words.legend, room);
  const foot = words.footer.flatMap((text) => brokenText(context, text, room));
  const top = edge + 34 + head.length * line + 8;
  const bottom = 16 + (legend.length + foot.length) * line + 8 + edge;
  const plan = { width, height: top + picture.height + bottom, left: edge, top };
  if (measureOnly) return plan;
  context.fillStyle = palette.colour('--ground');
  // Above, below and beside the picture, which may stand already.
  context.fillRect(0, 0, width, top);
  context.fillRect(0, top + picture.height, width, bottom);
  context.fillRect(0, top, edge, picture.height);
  context.fillRect(width - edge, top, edge, picture.height);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = palette.colour('--ink');
  context.font = `600 24px ${palette.fontFamily}`;
  context.fillText(words.title, edge, edge + 12);
  context.font = plain;
  context.fillStyle = palette.colour('--quiet');
  head.forEach((text, row) => {
    context.fillText(text, edge, edge + 42 + row * line);
  });
  let y = top + picture.height + 16 + line / 2;
  for (const row of legend) {
    let x = edge;
    for (const mark of row) x = drawEntry(context, mark, x, y, palette);
    y += line;
  }
  y += 8;
  context.fillStyle = palette.colour('--quiet');
  for (const text of foot) {
    context.fillText(text, edge, y);
    y += line;
  }
  return plan;
}
