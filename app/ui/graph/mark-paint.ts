import type { Core } from 'cytoscape';
import type { Drawing, DrawnNode, DrawnTie } from './drawing.ts';
import type { Viewport } from './ground-paint.ts';
import { traceMark } from './mark-shape.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { sectorStyles } from './sector-style.ts';
import { changeLooks, diameterOf, faded, opacityOf, tieLooks, widthOf } from './stylesheet.ts';

function paintTie(
  pen: Pen,
  { weight, style, fresh, change }: DrawnTie,
  at: number[],
  dim: boolean,
  scale: number,
  palette: Palette,
) {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at;
  const opacity = change ? changeLooks[change].opacity : opacityOf(weight, fresh);
  const { hue, dashes } = change ? changeLooks[change] : tieLooks[style];
  pen.globalAlpha = dim ? faded * opacity : opacity;
  pen.strokeStyle = palette.colour(hue);
  pen.lineWidth = widthOf(weight) * scale;
  pen.setLineDash(dashes.map((part) => part * scale));
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
  pen.setLineDash([]);
}

function paintMark(
  pen: Pen,
  node: DrawnNode,
  x: number,
  y: number,
  dim: boolean,
  scale: number,
  view: Viewport,
  palette: Palette,
) {
  pen.globalAlpha = dim ? faded : 1;
  if (node.bubble) {
    pen.beginPath();
    pen.arc(x, y, node.bubble.radius * view.zoom, 0, 2 * Math.PI);
    pen.fillStyle = palette.colour('--raised');
    pen.globalAlpha = 0.6 * pen.globalAlpha;
    pen.fill();
    pen.globalAlpha = dim ? faded : 1;
    pen.strokeStyle = palette.colour('--accent');
    pen.lineWidth = 1.5 * scale;
    pen.stroke();
    return;
  }
  traceMark(pen, node.sector, x, y, (diameterOf(node.size) / 2) * sectorStyles[node.sector].scale * scale);
  pen.fillStyle = palette.colour(node.hue);
  pen.fill();
}

/** Draws marks and ties as they stand in the window: what cytoscape shows, on paper. */
export function paintMarks(
  pen: Pen,
  cy: Core,
  { nodes, ties }: Drawing,
  view: Viewport,
  unit: number,
  palette: Palette,
): void {
  const scale = view.zoom * unit;
  const spots = new Map(
    nodes.map(({ id }) => {
      const element = cy.getElementById(id);
      return [id, { ...element.renderedPosition(), dim: element.hasClass('faded') }] as const;
    }),
  );
  for (const tie of ties.toSorted((a, b) => a.weight - b.weight)) {
    const [from, to] = [spots.get(tie.source), spots.get(tie.target)];
    if (!from || !to) continue;
    const dim = cy.getElementById(`${tie.source} ${tie.target}`).hasClass('faded');
    paintTie(pen, tie, [from.x, from.y, to.x, to.y], dim, scale, palette);
  }
  for (const node of nodes) {
    const spot = spots.get(node.id);
    if (spot) paintMark(pen, node, spot.x, spot.y, spot.dim, scale, view, palette);
  }
  pen.globalAlpha = 1;
}
