import type { Sector } from '#app/records/organisation/terms.ts';
import type { DrawnTieStyle } from './drawing.ts';
import { strokeRing, traceMark } from './mark-shape.ts';
import type { Palette } from './palette.ts';
import { sectorStyles } from './sector-style.ts';

/** What stands in a legend: a mark and its word. */
export type LegendMark =
  | { readonly kind: 'sector'; readonly sector: Sector; readonly text: string }
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
  context: CanvasRenderingContext2D,
  sector: Sector,
  x: number,
  y: number,
  { colour }: Palette,
) {
  const { hue, scale } = sectorStyles[sector];
  traceMark(context, sector, x, y, 6 * scale);
  context.fillStyle = colour(hue);
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number, dashes: string) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dashes ? dashes.split(' ').map(Number) : []);
  context.stroke();
  context.setLineDash([]);
}

function drawRing(
  context: CanvasRenderingContext2D,
  place: number,
  x: number,
  y: number,
  { colour }: Palette,
) {
  context.beginPath();
  context.arc(x, y, 6.5, 0, 2 * Math.PI);
  strokeRing(context, place, colour('--ink'));
}

function drawTie(
  context: CanvasRenderingContext2D,
  style: DrawnTieStyle,
  x: number,
  y: number,
  { colour }: Palette,
) {
  context.beginPath();
  context.moveTo(x - 8, y);
  context.lineTo(x + 16, y);
  stroke(
    context,
    colour(style === 'both' ? '--ink' : '--strong-line'),
    2.5,
    style === 'declared' ? '6 4' : '',
  );
}

/** Draws one mark with its word and gives where the next one begins. */
function drawEntry(
  context: CanvasRenderingContext2D,
  mark: LegendMark,
  x: number,
  y: number,
  palette: Palette,
): number {
  let start = x;
  if (mark.kind === 'sector') drawSector(context, mark.sector, x + 8, y, palette);
  if (mark.kind === 'ring') drawRing(context, mark.place, x + 8, y, palette);
  if (mark.kind === 'tie') drawTie(context, mark.style, x + 8, y, palette);
  if (mark.kind !== 'words') start += mark.kind === 'tie' ? 32 : 21;
  context.fillStyle = palette.colour(mark.kind === 'words' ? '--quiet' : '--ink');
  context.fillText(mark.text, start, y);
  return start + context.measureText(mark.text).width + 16;
}

function widthOfEntry(context: CanvasRenderingContext2D, mark: LegendMark): number {
  const before = mark.kind === 'words' ? 0 : mark.kind === 'tie' ? 32 : 21;
  return before + context.measureText(mark.text).width + 16;
}

/** Breaks the rows of a legend where they would leave the sheet. */
function brokenRows(
  context: CanvasRenderingContext2D,
  rows: SheetWords['legend'],
  width: number,
): LegendMark[][] {
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

function brokenText(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`.trim();
    if (context.measureText(joined).width > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/**
 * A sheet that can stand by itself: the picture with its title, what is shown
 * and as of when, legend, what is left out, and source. `scale` is that of the picture.
 */
export function drawSheet(
  picture: HTMLCanvasElement,
  words: SheetWords,
  palette: Palette,
  scale: number,
): HTMLCanvasElement {
  const sheet = document.createElement('canvas');
  const context = sheet.getContext('2d');
  if (!context) return sheet;
  const width = picture.width / scale + 2 * edge;
  const room = width - 2 * edge;
  const plain = `14px ${palette.fontFamily}`;
  context.font = plain;
  const head = words.lines.flatMap((text) => brokenText(context, text, room));
  const legend = brokenRows(context, words.legend, room);
  const foot = words.footer.flatMap((text) => brokenText(context, text, room));
  const top = edge + 34 + head.length * line + 8;
  const bottom = 16 + (legend.length + foot.length) * line + 8 + edge;
  sheet.width = width * scale;
  sheet.height = (top + bottom) * scale + picture.height;
  context.scale(scale, scale);
  context.fillStyle = palette.colour('--ground');
  context.fillRect(0, 0, width, sheet.height / scale);
  context.textBaseline = 'middle';
  context.fillStyle = palette.colour('--ink');
  context.font = `600 24px ${palette.fontFamily}`;
  context.fillText(words.title, edge, edge + 12);
  context.font = plain;
  context.fillStyle = palette.colour('--quiet');
  head.forEach((text, row) => {
    context.fillText(text, edge, edge + 42 + row * line);
  });
  context.drawImage(picture, edge, top, picture.width / scale, picture.height / scale);
  let y = top + picture.height / scale + 16 + line / 2;
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
  return sheet;
}

/** Hands a canvas to the browser as a file to keep. */
export async function saveSheet(sheet: HTMLCanvasElement, fileName: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => {
    sheet.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('the picture could not be made');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
