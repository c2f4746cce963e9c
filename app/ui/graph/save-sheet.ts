import type { GraphView } from './graph-view.ts';
import type { Palette } from './palette.ts';
import { drawSheet, type SheetWords } from './sheet.ts';
import { SvgPen } from './svg-pen.ts';

/** So many times as fine as the screen. */
const scale = 2;

/** Hands a file to the browser to keep. */
function keep(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function newContext(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('the picture could not be made');
  return context;
}

/** What the window shows as a sheet with title and legend, in pixels. */
export async function savePng(
  view: GraphView,
  words: SheetWords,
  palette: Palette,
  name: string,
): Promise<void> {
  const context = newContext();
  const { width, height, left, top } = drawSheet(context, view.size(), words, palette, true);
  const { canvas } = context;
  Object.assign(canvas, { width: width * scale, height: height * scale });
  context.scale(scale, scale);
  context.fillStyle = palette.colour('--ground');
  context.fillRect(0, 0, width, height);
  context.translate(left, top);
  view.drawWith(context);
  context.translate(-left, -top);
  drawSheet(context, view.size(), words, palette);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('the picture could not be made');
  keep(blob, `${name}.png`);
}

/** The same as SVG, which keeps its edges at any size and its words as words. */
export function saveSvg(view: GraphView, words: SheetWords, palette: Palette, name: string): void {
  const context = newContext();
  const pen = new SvgPen((text, font) => {
    context.font = font;
    return context.measureText(text);
  });
  const { width, height, left, top } = drawSheet(pen, view.size(), words, palette, true);
  pen.fillStyle = palette.colour('--ground');
  pen.fillRect(0, 0, width, height);
  pen.shift(left, top);
  view.drawWith(pen);
  pen.shift(0, 0);
  drawSheet(pen, view.size(), words, palette);
  keep(new Blob([pen.document(width, height, words.title)], { type: 'image/svg+xml' }), `${name}.svg`);
}
