import type { Pen } from './pen.ts';

const round = (value: number) => String(Math.round(value * 100) / 100);

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );
}

const anchors: Readonly<Record<CanvasTextAlign, string>> = {
  center: 'middle',
  left: 'start',
  start: 'start',
  right: 'end',
  end: 'end',
};

/** Writes what is drawn with it as SVG. Widths of texts are measured by whoever made it. */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000';
  strokeStyle: Pen['strokeStyle'] = '#000';
  font = '';
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  readonly #measure: (text: string, font: string) => TextMetrics;
  readonly #parts: string[] = [];
  #path: string[] = [];
  #dashes: number[] = [];
  #shift = { x: 0, y: 0 };

  constructor(measure: (text: string, font: string) => TextMetrics) {
    this.#measure = measure;
  }

  /** From now on everything is drawn this far to the right and down. */
  shift(x: number, y: number): void {
    this.#shift = { x, y };
  }

  #at(x: number, y: number): string {
    return `${round(x + this.#shift.x)} ${round(y + this.#shift.y)}`;
  }

  #alpha(): string {
    return this.globalAlpha < 1 ? ` opacity="${round(this.globalAlpha)}"` : '';
  }

  #stroked(): string {
    const dashes = this.#dashes.length > 0 ? ` stroke-dasharray="${this.#dashes.map(round).join(' ')}"` : '';
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    return `stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}"${dashes}${cap}`;
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#at(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${this.#at(x, y)}`);
  }

  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    const r = round(radius);
    this.#path.push(`M${this.#at(x - radius, y)}A${r} ${r} 0 1 0 ${this.#at(x + radius, y)}`);
    this.#path.push(`A${r} ${r} 0 1 0 ${this.#at(x - radius, y)}`);
  }

  closePath(): void {
    this.#path.push('Z');
  }

  setLineDash(dashes: Iterable<number>): void {
    this.#dashes = [...dashes];
  }

  fill(): void {
    this.#parts.push(`<path d="${this.#path.join('')}" fill="${this.fillStyle}"${this.#alpha()}/>`);
  }

  stroke(): void {
    this.#parts.push(`<path d="${this.#path.join('')}" fill="none" ${this.#stroked()}${this.#alpha()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.#at(x, y).split(' ');
    this.#parts.push(
      `<rect x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" fill="${this.fillStyle}"${this.#alpha()}/>`,
    );
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [left, top] = this.#at(x, y).split(' ');
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    const anchor = `text-anchor="${anchors[this.textAlign]}"`;
    this.#parts.push(
      `<text x="${left}" y="${top}" ${anchor}${middle} style="font:${escaped(this.font)}" ${paint}${this.#alpha()}>${escaped(text)}</text>`,
    );
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${this.fillStyle}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#stroked()} stroke-linejoin="round"`);
  }

  measureText(text: string): TextMetrics {
    return this.#measure(text, this.font);
  }

  /** All of it as a file. */
  document(width: number, height: number, title: string): string {
    const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`;
    return `${head}<title>${escaped(title)}</title>${this.#parts.join('')}</svg>`;
  }
}
