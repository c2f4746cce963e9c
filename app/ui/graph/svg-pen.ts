import type { Pen } from './pen.ts';
import { WrittenPen, written } from './written-pen.ts';

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

/** Writes what is drawn with it as SVG. */
export class SvgPen extends WrittenPen implements Pen {
  #alpha(): string {
    return this.globalAlpha < 1 ? ` opacity="${written(this.globalAlpha)}"` : '';
  }

  #stroked(): string {
    const dashes = this.dashes.length > 0 ? ` stroke-dasharray="${this.dashes.map(written).join(' ')}"` : '';
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    return `stroke="${this.strokeStyle}" stroke-width="${written(this.lineWidth)}"${dashes}${cap}`;
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${this.at(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? 'M' : 'L'}${this.at(x, y)}`);
  }

  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    const r = written(radius);
    this.path.push(`M${this.at(x - radius, y)}A${r} ${r} 0 1 0 ${this.at(x + radius, y)}`);
    this.path.push(`A${r} ${r} 0 1 0 ${this.at(x - radius, y)}`);
  }

  closePath(): void {
    this.path.push('Z');
  }

  fill(): void {
    this.parts.push(`<path d="${this.path.join('')}" fill="${this.fillStyle}"${this.#alpha()}/>`);
  }

  stroke(): void {
    this.parts.push(`<path d="${this.path.join('')}" fill="none" ${this.#stroked()}${this.#alpha()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.at(x, y).split(' ');
    this.parts.push(
      `<rect x="${left}" y="${top}" width="${written(width)}" height="${written(height)}" fill="${this.fillStyle}"${this.#alpha()}/>`,
    );
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [left, top] = this.at(x, y).split(' ');
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    const anchor = `text-anchor="${anchors[this.textAlign]}"`;
    this.parts.push(
      `<text x="${left}" y="${top}" ${anchor}${middle} style="font:${escaped(this.font)}" ${paint}${this.#alpha()}>${escaped(text)}</text>`,
    );
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${this.fillStyle}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#stroked()} stroke-linejoin="round"`);
  }

  /** All of it as a file. */
  document(width: number, height: number, title: string): string {
    const size = `width="${written(width)}" height="${written(height)}" viewBox="0 0 ${written(width)} ${written(height)}"`;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`;
    return `${head}<title>${escaped(title)}</title>${this.parts.join('')}</svg>`;
  }
}
