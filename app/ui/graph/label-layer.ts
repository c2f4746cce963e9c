import type { Sector } from '#app/records/organisation/terms.ts';
import { type Box, type LabelWish, leaderOf, placeLabels, wrapLabel } from './labels.ts';
import { ringReach, strokeRing, traceMark } from './mark-shape.ts';
import type { Pen } from './pen.ts';

/** A mark and its name as they stand on the screen, in pixels. */
export interface LabelledMark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Among the first few: set larger and heavier. */
  readonly prominent: boolean;
  readonly must: boolean;
  /** Stands in its mark. */
  readonly inside?: boolean;
}

export interface LabelLook {
  readonly ink: string;
  readonly halo: string;
  readonly fontFamily: string;
}

interface Face {
  readonly font: string;
  readonly line: number;
}

function faceOf(prominent: boolean, fontFamily: string): Face {
  return prominent
    ? { font: `600 15px ${fontFamily}`, line: 18 }
    : { font: `400 13px ${fontFamily}`, line: 15 };
}

interface Setting {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly width: number;
}

/** A mark's ring: where it lies, how large, and of which county. */
export interface RingedMark {
  readonly sector: Sector;
  readonly ring: number;
  readonly x: number;
  readonly y: number;
  /** From the middle of the mark to the edge of its box. */
  readonly reach: number;
  readonly opacity: number;
}

/** Draws the rings of counties: the library knows too few patterns of line for them. */
export function drawRings(context: Pen, marks: readonly RingedMark[], ink: string, scale: number): void {
  for (const { sector, ring, x, y, reach, opacity } of marks) {
    if (ring < 0) continue;
    context.globalAlpha = opacity;
    traceMark(context, sector, x, y, ringReach(sector, reach / scale, ring) * scale);
    strokeRing(context, ring, ink, scale);
  }
  context.globalAlpha = 1;
}

/** What stands in a mark: the letter or number of its colour, or how many a bubble stands for. */
export interface Sign {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly height: number;
  readonly colour: string;
  readonly opacity: number;
}

/** Writes signs into marks. */
export function drawSigns(context: Pen, signs: readonly Sign[], fontFamily: string): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { text, x, y, height, colour, opacity } of signs) {
    context.globalAlpha = opacity;
    context.font = `600 ${Math.round(height)}px ${fontFamily}`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}

/** Sets names beside marks on a canvas: haloed, the important ones first, none on another. */
export class LabelSetter {
  readonly #settings = new Map<string, Setting>();

  /** Forgets what was measured, once another font has arrived. */
  forget(): void {
    this.#settings.clear();
  }

  #setting(context: Pen, mark: LabelledMark, family: string): Setting {
    const key = `${mark.prominent} ${mark.inside} ${mark.label}`;
    const known = this.#settings.get(key);
    if (known) return known;
    const face = faceOf(mark.prominent, family);
    const lines = mark.inside ? wrapLabel(mark.label, 18) : wrapLabel(mark.label);
    context.font = face.font;
    const width = Math.ceil(Math.max(...lines.map((line) => context.measureText(line).width))) + 2;
    const setting = { lines, face, width };
    this.#settings.set(key, setting);
    return setting;
  }

  /** Lines to the names that found room only further away. */
  #drawLeaders(
    context: Pen,
    wishes: readonly LabelWish[],
    boxes: ReadonlyArray<Box | null>,
    { ink, halo }: LabelLook,
  ): void {
    const lines = wishes.flatMap((wish, index) => {
      const box = boxes[index];
      const line = box ? leaderOf(wish, box) : null;
      return line ? [line] : [];
    });
    for (const [colour, width] of [
      [halo, 4],
      [ink, 1.2],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      for (const [x1, y1, x2, y2] of lines) {
        context.beginPath();
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
        context.stroke();
      }
    }
    context.lineWidth = 4;
  }

  /** Draws the names of the marks, which come in the order of their importance. Gives where each one stands. */
  draw(
    context: Pen,
    marks: readonly LabelledMark[],
    look: LabelLook,
    bounds: Box,
    taken: readonly Box[],
  ): Array<Box | null> {
    const settings = marks.map((mark) => this.#setting(context, mark, look.fontFamily));
    const wishes = marks.map((mark, index): LabelWish => {
      const { width = 0, lines = [], face } = settings[index] ?? {};
      const height = lines.length * (face?.line ?? 0);
      const { x, y, radius, must, inside = false } = mark;
      return { x, y, radius, width, height, must, inside };
    });
    const boxes = placeLabels(wishes, bounds, taken);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    this.#drawLeaders(context, wishes, boxes, look);
    context.strokeStyle = look.halo;
    context.fillStyle = look.ink;
    boxes.forEach((box, index) => {
      const setting = settings[index];
      if (!box || !setting) return;
      context.font = setting.face.font;
      setting.lines.forEach((line, number) => {
        const y = box.top + (number + 0.5) * setting.face.line;
        context.strokeText(line, box.left + box.width / 2, y);
        context.fillText(line, box.left + box.width / 2, y);
      });
    });
    return boxes;
  }
}
