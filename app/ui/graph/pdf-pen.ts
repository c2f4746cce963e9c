import { drawnText } from './pdf-text.ts';
import type { Pen } from './pen.ts';
import { WrittenPen, written } from './written-pen.ts';

/** So far from the middle the two points lie that bend a line into a quarter of a circle of radius one. */
const bend = 0.5523;

/** The three shares of a colour as the pages write it, `#rrggbb` or `#rgb`; black for what is none. */
function colourOf(style: Pen['fillStyle']): string {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(String(style))?.[1] ?? '000000';
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => written(Number.parseInt(long.slice(at, at + 2), 16) / 255)).join(' ');
}

/** Which of the two fonts, and how large: `600 14px …` is bold. */
export function fontOf(font: string): { readonly bold: boolean; readonly size: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  return { bold: Number(/^\s*(\d{3})\b/.exec(font)?.[1] ?? 400) >= 600, size };
}

/** Writes what is drawn with it as the content of a page of PDF, y pointing down. */
export class PdfPen extends WrittenPen implements Pen {
  readonly #alphas = new Set<number>();

  /** How much of what lies beneath shows through: a state of the page's by name. */
  #alpha(): string {
    const percent = Math.max(1, Math.round(Math.min(1, this.globalAlpha) * 100));
    this.#alphas.add(percent);
    return `/A${percent} gs`;
  }

  #stroked(): string {
    const dashes = this.dashes.map(written).join(' ');
    const cap = this.lineCap === 'round' ? 1 : 0;
    const join = this.lineJoin === 'round' ? 1 : 0;
    return `${colourOf(this.strokeStyle)} RG ${written(this.lineWidth)} w ${cap} J ${join} j [${dashes}] 0 d`;
  }

  moveTo(x: number, y: number): void {
    this.path.push(`${this.at(x, y)} m`);
  }

  lineTo(x: number, y: number): void {
    this.path.push(`${this.at(x, y)} ${this.path.length === 0 ? 'm' : 'l'}`);
  }

  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    const [r, b] = [radius, radius * bend];
    const quarter = (...points: ReadonlyArray<readonly [number, number]>) =>
      this.path.push(`${points.map(([right, down]) => this.at(x + right, y + down)).join(' ')} c`);
    this.moveTo(x + r, y);
    quarter([r, b], [b, r], [0, r]);
    quarter([-b, r], [-r, b], [-r, 0]);
    quarter([-r, -b], [-b, -r], [0, -r]);
    quarter([b, -r], [r, -b], [r, 0]);
    this.closePath();
  }

  closePath(): void {
    this.path.push('h');
  }

  fill(): void {
    if (this.path.length === 0) return;
    this.parts.push(`${this.#alpha()} ${colourOf(this.fillStyle)} rg ${this.path.join(' ')} f`);
  }

  stroke(): void {
    if (this.path.length === 0) return;
    this.parts.push(`${this.#alpha()} ${this.#stroked()} ${this.path.join(' ')} S`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = `${this.at(x, y)} ${written(width)} ${written(height)} re`;
    this.parts.push(`${this.#alpha()} ${colourOf(this.fillStyle)} rg ${box} f`);
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const { bold, size } = fontOf(this.font);
    const { width } = this.measureText(text);
    const share = { center: 0.5, right: 1, end: 1, left: 0, start: 0 }[this.textAlign];
    // Half the height of a capital below the middle.
    const down = this.textBaseline === 'middle' ? 0.36 * size : 0;
    const place = this.at(x - share * width, y + down);
    const font = `/${bold ? 'B' : 'R'} ${written(size)} Tf`;
    this.parts.push(`${this.#alpha()} BT ${font} ${paint} 1 0 0 -1 ${place} Tm ${drawnText(text)} Tj ET`);
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `0 Tr ${colourOf(this.fillStyle)} rg`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `1 Tr ${this.#stroked()}`);
  }

  /** What was drawn, and the shares, in percent, of what shows through anywhere in it. */
  content(): { readonly drawn: string; readonly alphas: readonly number[] } {
    return { drawn: this.parts.join('\n'), alphas: [...this.#alphas].sort((one, other) => one - other) };
  }
}
