import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../app/ui/tokens.css', import.meta.url), 'utf8');

type Palette = Readonly<Record<string, string>>;

/** The tokens of each block that sets the ground, in the order light, dark by system, dark by choice. */
function palettes(): Palette[] {
  return (
    css
      .split('@media print')[0]
      ?.split('}')
      .filter((block) => block.includes('--ink:'))
      .map((block) =>
        Object.fromEntries(
          [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
        ),
      ) ?? []
  );
}

const linear = (hex: string) =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });

/** WCAG 2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes = {
  ordinary: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in OKLab of two colours as these eyes see them; 0.1 is clearly apart. */
function distance(one: string, other: string, eye: keyof typeof eyes): number {
  const lab = (hex: string) => {
    const rgb = linear(hex);
    const [r = 0, g = 0, b = 0] = eyes[eye].map((row) =>
      Math.max(
        0,
        row.reduce((sum, factor, index) => sum + factor * (rgb[index] ?? 0), 0),
      ),
    );
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const other3 = lab(other);
  return Math.hypot(...lab(one).map((value, index) => value - (other3[index] ?? 0)));
}

const [light, dark, chosenDark] = palettes();
const at = (palette: Palette | undefined, name: string) => {
  const value = palette?.[name];
  if (value === undefined) throw new Error(`--${name} is not set`);
  return value;
};

const sectors = ['municipal', 'business', 'education', 'civil-society', 'state'].map(
  (name) => `sector-${name}`,
);
const grounds = ['ground', 'raised', 'sunken'];

describe('tokens', () => {
  it('are the same dark ones, by system and by choice', () => {
    expect(chosenDark).toEqual(dark);
    expect(Object.keys(dark ?? {}).sort()).toEqual(Object.keys(light ?? {}).sort());
  });

  describe.each([
    ['light', light],
    ['dark', dark],
  ])('%s', (_name, palette) => {
    it.each(['ink', 'quiet', 'accent', 'harm', 'ageing'])('--%s reads on every ground', (name) => {
      for (const ground of grounds)
        expect(contrast(at(palette, name), at(palette, ground))).toBeGreaterThanOrEqual(4.5);
    });

    it('reads on soft grounds and on the accent', () => {
      for (const [text, ground] of [
        ['ink', 'accent-soft'],
        ['accent', 'accent-soft'],
        ['harm', 'harm-soft'],
        ['ageing', 'ageing-soft'],
        ['on-accent', 'accent'],
        ['on-accent', 'accent-hover'],
      ] as const) {
        expect(
          contrast(at(palette, text), at(palette, ground)),
          `${text} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    });

    it.each([...sectors, 'strong-line'])('--%s is seen on every ground', (name) => {
      for (const ground of grounds)
        expect(contrast(at(palette, name), at(palette, ground))).toBeGreaterThanOrEqual(3);
    });

    it.each(Object.keys(eyes) as (keyof typeof eyes)[])('tells the sectors apart for eyes with %s', (eye) => {
      for (const [index, one] of sectors.entries()) {
        for (const other of sectors.slice(index + 1)) {
          expect(distance(at(palette, one), at(palette, other), eye), `${one} and ${other}`).toBeGreaterThan(
            0.1,
          );
        }
      }
    });
  });
});
