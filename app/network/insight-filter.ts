import { z } from 'zod';
import { addDays, readDay } from '#app/kernel/day.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoDay } from '#app/kernel/json.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { levels } from './evidence/fold.ts';

/** What is asked of the insights. Wrong values are errors; the page reads its address with `insightFilter` first. */
export const insightQuestion = z.strictObject({
  level: z.enum(levels).default('organisation'),
  asOf: isoDay().optional(),
  /** The day that the changes are counted from; a year before if not said. */
  since: isoDay().optional(),
  territory: storableText(40).optional(),
  sector: z.enum(sectors).optional(),
});

const day = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text) => (text ? (readDay(text) ?? undefined) : undefined));

/** The same as it stands in an address: what is wrong falls back rather than break a bookmark. */
export const insightFilter = z.object({
  level: z.enum(levels).catch('organisation'),
  asOf: day,
  since: day,
  territory: z
    .string()
    .regex(/^[A-Z0-9-]{2,40}$/)
    .optional()
    .catch(undefined),
  sector: z.enum(sectors).optional().catch(undefined),
});

export type InsightFilter = z.output<typeof insightFilter>;

/** How far the insights look back for what has changed, in days, if nobody says. */
const usualSpan = 365;

/** The days of a question made definite: never after today, and the one compared with before it. Null if it is not. */
export function daysOf(
  { asOf, since }: { readonly asOf?: string | undefined; readonly since?: string | undefined },
  today: string,
): { asOf: string; since: string } | null {
  const to = asOf !== undefined && asOf < today ? asOf : today;
  const from = since ?? addDays(to, -usualSpan);
  return from < to ? { asOf: to, since: from } : null;
}

/** What an address asks, fit for the use case: a day that cannot be compared with is left out. */
export function questionIn(query: object, today: string): InsightFilter {
  const filter = insightFilter.parse(query);
  return daysOf(filter, today) ? filter : { ...filter, since: undefined };
}

const actorKey = /^(organisation|contact):([0-9a-f-]{36})$/i;

/** `organisation:0198…` as a form's picker sends it, taken apart. */
function pickedIn(text: unknown): { kind: string; id: string } | null {
  const match = typeof text === 'string' ? actorKey.exec(text) : null;
  return match?.[1] && match[2] ? { kind: match[1], id: match[2].toLowerCase() } : null;
}

/** What an address tries out: whom to leave out, and whom to join. Empty: nothing yet. */
export function trialIn(query: Readonly<Record<string, string>>) {
  const [without, a, b] = [pickedIn(query.without), pickedIn(query.joinA), pickedIn(query.joinB)];
  return {
    ...(without?.kind === 'organisation' ? { without: without.id } : {}),
    ...(without?.kind === 'contact' ? { withoutPerson: without.id } : {}),
    ...(a?.kind === 'organisation' ? { joinA: a.id } : {}),
    ...(b?.kind === 'organisation' ? { joinB: b.id } : {}),
  };
}
