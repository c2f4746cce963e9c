import type { Sector } from '#app/records/organisation/terms.ts';
import { ringPattern } from './county-ring.ts';
import { cornersOf, ringReach } from './mark-shape.ts';
import { sectorStyles } from './sector-style.ts';

const fills: Readonly<Record<Sector, string>> = {
  MUNICIPAL: 'fill-sector-municipal',
  BUSINESS: 'fill-sector-business',
  EDUCATION: 'fill-sector-education',
  CIVIL_SOCIETY: 'fill-sector-civil-society',
  STATE: 'fill-sector-state',
};

interface MarkShapeProps {
  readonly sector: Sector;
  /** Place of the county in the list; −1 for none. */
  readonly ring: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function pointsOf(sector: Sector, reach: number): string {
  return cornersOf(sector)
    .map((value) => value * reach)
    .join(' ');
}

/** The mark of an actor inside an SVG: the same shapes and rings as on the canvas. */
export function MarkShape({ sector, ring, x, y, radius }: MarkShapeProps) {
  const reach = radius * sectorStyles[sector].scale;
  const outer = ringReach(sector, reach, ring);
  const { line, width, dashes } = ringPattern(ring);
  const stroke = {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: width,
    strokeDasharray: dashes || undefined,
    strokeLinecap: line === 'dotted' ? ('round' as const) : ('butt' as const),
  };
  const round = cornersOf(sector).length === 0;
  return (
    <g transform={`translate(${x} ${y})`}>
      {round ? (
        <circle r={reach} className={fills[sector]} />
      ) : (
        <polygon points={pointsOf(sector, reach)} className={fills[sector]} />
      )}
      {ring >= 0 &&
        (round ? <circle r={outer} {...stroke} /> : <polygon points={pointsOf(sector, outer)} {...stroke} />)}
    </g>
  );
}
