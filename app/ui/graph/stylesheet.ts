import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { DrawnChange, DrawnTieStyle } from './drawing.ts';
import type { Palette } from './palette.ts';
import { sectorStyles } from './sector-style.ts';

/** Diameter of a mark in pixels when the whole picture fits its window: area stands for size. */
export function diameterOf(size: number): number {
  return 8 + 22 * Math.sqrt(Math.max(0, Math.min(1, size)));
}

/** Width of a tie in pixels. */
export function widthOf(weight: number): number {
  return 0.5 + 4 * Math.max(0, Math.min(1, weight)) ** 0.75;
}

/** Light ties step back, so that the heavy ones can be seen among a thousand, and old ones fade. */
export function opacityOf(weight: number, fresh: number): number {
  return (0.2 + 0.5 * Math.sqrt(Math.max(0, Math.min(1, weight)))) * (0.4 + 0.6 * fresh);
}

interface LineLook {
  readonly hue: string;
  /** Lengths of line and gap; none: drawn through. */
  readonly dashes: readonly number[];
}

/** What is only said is broken, and less so where both sides say it; a dispute stands out by hue and dots. */
export const tieLooks: Readonly<Record<DrawnTieStyle, LineLook>> = {
  observed: { hue: '--strong-line', dashes: [] },
  declared: { hue: '--strong-line', dashes: [7, 5] },
  confirmed: { hue: '--strong-line', dashes: [18, 4] },
  both: { hue: '--ink', dashes: [] },
  disputed: { hue: '--harm', dashes: [2, 5] },
};

/** How the ties of two days compared stand out from those of both. */
export const changeLooks: Readonly<Record<DrawnChange, LineLook & { readonly opacity: number }>> = {
  new: { hue: '--accent', opacity: 0.95, dashes: [] },
  lost: { hue: '--harm', opacity: 0.95, dashes: [4, 6] },
  same: { hue: '--strong-line', opacity: 0.22, dashes: [] },
};

/** How much is left of what is not picked out. */
export const faded = 0.15;

/**
 * How marks and ties look. `unit` is how many units of the layout a pixel is
 * when everything fits, so that marks have the same size on any screen.
 */
export function stylesheetOf({ colour }: Palette, unit: number): StylesheetJson {
  const size = (mark: NodeSingular) => {
    const radius: number | undefined = mark.data('radius');
    if (radius !== undefined) return 2 * radius;
    const sector: keyof typeof sectorStyles = mark.data('sector');
    return diameterOf(mark.data('size')) * sectorStyles[sector].scale * unit;
  };
  return [
    {
      selector: 'node',
      style: {
        width: size,
        height: size,
        'border-width': 0,
        'background-color': (mark: NodeSingular) => colour(mark.data('hue')),
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    ...Object.entries(sectorStyles).map(([sector, { shape, corners }]) => ({
      selector: `node[sector = "${sector}"]`,
      style: {
        shape,
        ...(corners && { 'shape-polygon-points': [...corners] }),
      },
    })),
    {
      selector: 'edge',
      style: {
        width: (tie: EdgeSingular) => widthOf(tie.data('weight')) * unit,
        'curve-style': 'straight',
        'line-color': colour('--strong-line'),
        'line-opacity': (tie: EdgeSingular) => opacityOf(tie.data('weight'), tie.data('fresh')),
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    ...Object.entries(tieLooks).map(([style, { hue, dashes }]) => ({
      selector: `edge[style = "${style}"]`,
      style: {
        'line-color': colour(hue),
        'line-style': dashes.length > 0 ? 'dashed' : 'solid',
        ...(dashes.length > 0 && { 'line-dash-pattern': dashes.map((part) => part * unit) }),
      },
    })),
    ...Object.entries(changeLooks).map(([change, { hue, opacity, dashes }]) => ({
      selector: `edge[change = "${change}"]`,
      style: {
        'line-color': colour(hue),
        'line-opacity': opacity,
        'line-style': dashes.length > 0 ? 'dashed' : 'solid',
        ...(dashes.length > 0 && { 'line-dash-pattern': dashes.map((part) => part * unit) }),
      },
    })),
    {
      selector: 'node[radius]',
      style: {
        shape: 'ellipse',
        'background-color': colour('--raised'),
        'background-opacity': 0.6,
        'border-width': 1.5 * unit,
        'border-color': colour('--accent'),
      },
    },
    {
      selector: 'node[radius].hovered',
      style: { 'background-color': colour('--accent-soft'), 'background-opacity': 0.9 },
    },
    { selector: '.faded', style: { opacity: faded } },
    { selector: 'edge.picked', style: { 'line-opacity': 0.9 } },
    {
      selector: 'node.picked',
      style: {
        'underlay-color': colour('--accent'),
        'underlay-opacity': 0.35,
        'underlay-padding': 9 * unit,
        'underlay-shape': 'ellipse',
      },
    },
    { selector: 'edge.hovered', style: { 'line-opacity': 1, 'line-color': colour('--accent') } },
    { selector: 'edge.chosen', style: { 'line-opacity': 1, 'line-color': colour('--accent') } },
  ] as StylesheetJson;
}
