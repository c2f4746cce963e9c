import { z } from 'zod';
import { type MeasureId, measureIds } from '#app/graph/measures/index.ts';
import { dayOf, readDay } from '#app/kernel/day.ts';
import { audienceNamed } from '#app/records/network-view/terms.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { layers } from './evidence/kinds.ts';

const dayOrNone = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text ? readDay(text) : null));

/** The German comma is let through: it is how people write a weight. */
const weight = z
  .union([z.number(), z.string().transform((text) => Number(text.replace(',', '.')))])
  .pipe(z.number().min(0).max(1000))
  .catch(0);

/** What of the network is looked at, as it stands in the address. Wrong values fall back rather than break a bookmark. */
export const networkFilter = z.object({
  sector: z
    .enum(sectors)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  county: z
    .string()
    .regex(/^[A-Z0-9-]{2,40}$/)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  /** First and last day of the evidence looked at. */
  from: dayOrNone,
  to: dayOrNone,
  /** The day of the question; none: today. */
  asOf: dayOrNone,
  minWeight: weight,
  /** What was declared or what was observed alone; none: both. */
  layer: z
    .enum(layers)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  /** Also those without a tie. */
  untied: z.union([z.boolean(), z.enum(['1', 'true', 'on']).transform(() => true)]).catch(false),
  /** For whom it is shown: for whoever looks, or for bodies and press. */
  audience: z.unknown().optional().transform(audienceNamed),
  size: z.enum(measureIds as [MeasureId, ...MeasureId[]]).catch('betweenness'),
});

export type NetworkFilter = z.output<typeof networkFilter>;

/** The filter with its days made definite: never after today, and a window that ends in the past is judged by its end. */
export interface Moment {
  readonly asOf: string;
  readonly from: string | null;
  readonly to: string | null;
}

export function momentOf(
  { asOf, from, to }: Pick<NetworkFilter, 'asOf' | 'from' | 'to'>,
  today: string,
): Moment {
  const ordered = from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
  const asked = asOf ?? ordered.to ?? today;
  return { asOf: asked < today ? asked : today, ...ordered };
}

/** An address's query as filter and moment: what a page says beside the picture. */
export function readFilter(query: object, now: Date): { filter: NetworkFilter; moment: Moment } {
  const filter = networkFilter.parse(query);
  return { filter, moment: momentOf(filter, dayOf(now)) };
}

const picked = z
  .string()
  .transform((text) => text.replace(/^organisation:/, '').toLowerCase())
  .pipe(z.uuid());

const reachFilter = z.object({
  von: picked.optional().catch(undefined),
  grundlage: z.enum(layers).optional().catch(undefined),
});

/** From where and by which ties an address asks for ways; from the goal itself is from nowhere. */
export function reachIn(query: object, goal: string | undefined) {
  const { von, grundlage } = reachFilter.parse(query);
  return { ...(von && von !== goal && { start: von }), ...(grundlage && { layer: grundlage }) };
}
