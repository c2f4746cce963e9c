/** How the network can be laid out. */
export const layouts = ['force', 'map', 'sectors', 'territory', 'ego'] as const;
export type Layout = (typeof layouts)[number];

/** By what actors can be put together into bubbles. */
export const groupings = ['none', 'community', 'county', 'sector'] as const;
export type Grouping = (typeof groupings)[number];

/** By what marks can be coloured. */
export const colourings = ['sector', 'county', 'community', 'freshness', 'confirmation'] as const;
export type Colouring = (typeof colourings)[number];

/** Steps around a chosen actor that stay in sight. */
export const depths = [1, 2, 3] as const;

/** How the network is looked at, as it stands in the address (look-query.ts): it changes nothing of what is shown. */
export interface NetworkLook {
  readonly layout: Layout;
  /** None: by community where there are many, else not at all. */
  readonly group: Grouping | null;
  readonly colour: Colouring;
  readonly depth: number;
}

/** With more actors than this they are put together unless somebody asks otherwise. */
export const groupedFrom = 400;

/** By what actors are put together just now; the other layouts have an order of their own. */
export function groupingOf({ layout, group }: NetworkLook, actors: number): Grouping {
  if (layout !== 'force') return 'none';
  return group ?? (actors > groupedFrom ? 'community' : 'none');
}
