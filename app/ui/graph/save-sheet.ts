import type { GraphView } from './graph-view.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
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

/** A pen that is not a canvas and can shift what it draws. */
type FilePen = Pen & { readonly shift: (x: number, y: number) => void };

/** Draws the sheet with a pen that writes a file, and gives its size. */
function drawWhole(pen: FilePen, view: GraphView, words: SheetWords, palette: Palette) {
  const { width, height, left, top } = drawSheet(pen, view.size(), words, palette, true);
  pen.fillStyle = palette.colour('--ground');
  pen.fillRect(0, 0, width, height);
  pen.shift(left, top);
  view.drawWith(pen);
  pen.shift(0, 0);
  drawSheet(pen, view.size(), words, palette);
  return { width, height };
}

/** The same as SVG, which keeps its edges at any size and its words as words. */
export function saveSvg(view: GraphView, words: SheetWords, palette: Palette, name: string): void {
  const context = newContext();
  const pen = new SvgPen((text, font) => {
    context.font = font;
    return context.measureText(text);
  });
  const { width, height } = drawWhole(pen, view, words, palette);
  keep(new Blob([pen.document(width, height, words.title)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Whose letters are as wide as those of PDF's own font, which is measured by them. */
const likeHelvetica = 'Helvetica, Arial, "Liberation Sans", sans-serif';

/** The same as a page of PDF, A4 lying, to be handed round and printed. */
export async function savePdf(
  view: GraphView,
  words: SheetWords,
  palette: Palette,
  name: string,
): Promise<void> {
  const [{ PdfPen, fontOf }, { pdfFile }, { lettersOf }] = await Promise.all([
    import('./pdf-pen.ts'),
    import('./pdf-file.ts'),
    import('./pdf-text.ts'),
  ]);
  const context = newContext();
  const measure = (text: string, font: string) => {
    const { bold, size } = fontOf(font);
    context.font = `${bold ? 700 : 400} ${size}px ${likeHelvetica}`;
    return context.measureText(text);
  };
  const pen = new PdfPen(measure);
  const { width, height } = drawWhole(pen, view, words, palette);
  const first = 32;
  const widths = (weight: number) =>
    lettersOf(first, 255).map((letter) => measure(letter, `${weight} 1000px`).width);
  const bytes = await pdfFile({
    ...pen.content(),
    title: words.title,
    language: document.documentElement.lang,
    made: new Date(),
    width,
    height,
    regular: { first, widths: widths(400) },
    bold: { first, widths: widths(700) },
  });
  keep(new Blob([bytes], { type: 'application/pdf' }), `${name}.pdf`);
}
