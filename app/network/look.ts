import { z } from 'zod';

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

/** How the network is looked at, as it stands in the address: it changes nothing of what is shown. */
export const networkLook = z.object({
  layout: z.enum(layouts).catch('force'),
  /** None: by community where there are many, else not at all. */
  group: z
    .enum(groupings)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  colour: z.enum(colourings).catch('sector'),
  depth: z.coerce.number().int().min(1).max(3).catch(1),
});

export type NetworkLook = z.output<typeof networkLook>;

/** With more actors than this they are put together unless somebody asks otherwise. */
export const groupedFrom = 400;

/** By what actors are put together just now; the other layouts have an order of their own. */
export function groupingOf({ layout, group }: NetworkLook, actors: number): Grouping {
  if (layout !== 'force') return 'none';
  return group ?? (actors > groupedFrom ? 'community' : 'none');
}
