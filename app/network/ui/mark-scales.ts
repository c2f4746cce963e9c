import type { Layout } from '../look.ts';

/** How much of their size marks have: less where they stand closer than by ties. */
export const markScales: Readonly<Record<Layout, number>> = {
  force: 1,
  map: 0.65,
  sectors: 0.8,
  territory: 0.7,
  ego: 0.9,
};
