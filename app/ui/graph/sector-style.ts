import type { Sector } from '#app/records/organisation/terms.ts';

interface SectorStyle {
  /** The CSS variable of its hue. */
  readonly hue: string;
  readonly shape: 'ellipse' | 'rectangle' | 'triangle' | 'diamond' | 'polygon';
  /** Corners of a polygon, x and y in −1 … 1. */
  readonly corners?: readonly number[];
  /** Width and height beside a circle of the same area, so that no shape looks more important than another. */
  readonly scale: number;
}

/** The shapes of `SectorMark`, as the canvas knows them. */
export const sectorStyles: Readonly<Record<Sector, SectorStyle>> = {
  MUNICIPAL: { hue: '--sector-municipal', shape: 'ellipse', scale: 1 },
  BUSINESS: { hue: '--sector-business', shape: 'rectangle', scale: 0.89 },
  EDUCATION: { hue: '--sector-education', shape: 'triangle', scale: 1.22 },
  CIVIL_SOCIETY: { hue: '--sector-civil-society', shape: 'diamond', scale: 1.25 },
  STATE: {
    hue: '--sector-state',
    shape: 'polygon',
    corners: [0, -1, 0.865, -0.5, 0.865, 0.5, 0, 1, -0.865, 0.5, -0.865, -0.5],
    scale: 1.1,
  },
};
