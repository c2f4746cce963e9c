import { z } from 'zod';
import { colourings, groupings, layouts } from './look.ts';

/** How the network is looked at, read from an address. Apart from its words, which pages load without a validator. */
export const networkLook = z.object({
  layout: z.enum(layouts).catch('force'),
  group: z
    .enum(groupings)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  colour: z.enum(colourings).catch('sector'),
  depth: z.coerce.number().int().min(1).max(3).catch(1),
});
