import type { Pen } from './pen.ts';

/** A length or a share as files say it: hundredths are finer than anybody sees. */
export const written = (value: number) => String(Math.round(value * 100) / 100);

/**
 * What pens that write a file have in common: how they stand, the path under
 * way, and a shift. Widths of texts are measured by whoever made it.
 */
export abstract class WrittenPen {
  fillStyle: Pen['fillStyle'] = '#000000';
  strokeStyle: Pen['strokeStyle'] = '#000000';
  font = '';
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  /** What has been drawn so far, in the words of the file. */
  protected readonly parts: string[] = [];
  protected path: string[] = [];
  protected dashes: readonly number[] = [];
  readonly #measure: (text: string, font: string) => TextMetrics;
  #shift = { x: 0, y: 0 };

  constructor(measure: (text: string, font: string) => TextMetrics) {
    this.#measure = measure;
  }

  /** From now on everything is drawn this far to the right and down. */
  shift(x: number, y: number): void {
    this.#shift = { x, y };
  }

  beginPath(): void {
    this.path = [];
  }

  setLineDash(dashes: Iterable<number>): void {
    this.dashes = [...dashes];
  }

  measureText(text: string): TextMetrics {
    return this.#measure(text, this.font);
  }

  /** A point as it is written, shifted. */
  protected at(x: number, y: number): string {
    return `${written(x + this.#shift.x)} ${written(y + this.#shift.y)}`;
  }
}
