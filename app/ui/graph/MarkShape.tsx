import type { Sector } from '#app/records/organisation/terms.ts';
import { ringPattern } from './county-ring.ts';
import { sectorStyles } from './sector-style.ts';

const corners: Readonly<Record<string, readonly number[]>> = {
  rectangle: [-1, -1, 1, -1, 1, 1, -1, 1],
  triangle: [0, -1, 1, 1, -1, 1],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
};

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

/** The mark of an actor inside an SVG: the same shapes and rings as on the canvas. */
export function MarkShape({ sector, ring, x, y, radius }: MarkShapeProps) {
  const style = sectorStyles[sector];
  const size = radius * style.scale;
  const points = style.corners ?? corners[style.shape] ?? [];
  const pattern = ringPattern(ring);
  const outline = size * 1.1 + 3;
  return (
    <g transform={`translate(${x} ${y})`}>
      {ring >= 0 && (
        <circle
          r={outline}
          fill="none"
          stroke="currentColor"
          strokeWidth={pattern.width}
          strokeDasharray={pattern.dashes || undefined}
          strokeLinecap={pattern.line === 'dotted' ? 'round' : 'butt'}
        />
      )}
      {points.length === 0 ? (
        <circle r={size} className={fills[sector]} />
      ) : (
        <polygon points={points.map((value) => value * size).join(' ')} className={fills[sector]} />
      )}
    </g>
  );
}
