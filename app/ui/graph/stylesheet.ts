import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
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

/** Light ties step back, so that the heavy ones can be seen among a thousand. */
export function opacityOf(weight: number): number {
  return 0.2 + 0.5 * Math.sqrt(Math.max(0, Math.min(1, weight)));
}

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
        'line-opacity': (tie: EdgeSingular) => opacityOf(tie.data('weight')),
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge[style = "both"]', style: { 'line-color': colour('--ink') } },
    {
      selector: 'edge[style = "declared"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [7 * unit, 5 * unit] },
    },
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
