import { z } from 'zod';
import { dayOf } from '#app/kernel/day.ts';
import { message, optionalDay } from '#app/kernel/field.ts';
import {
  lastDayFrom,
  mostOccurrences,
  occurrencesOf,
  patternOf,
  type Recurrence,
  rhythms,
} from '#app/kernel/recurrence.ts';

function optionalNumber(min: number, max: number) {
  const number = z.coerce
    .number({ error: 'whole-number' })
    .int({ error: 'whole-number' })
    .min(min, { error: message('too-small', { min }) })
    .max(max, { error: message('too-big', { max }) });
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), number.nullable());
}

/** How often a meeting takes place; without a rhythm once, whatever else was typed. */
export const repetition = z
  .strictObject({
    every: z
      .union([z.literal('').transform(() => null), z.enum(rhythms)])
      .nullish()
      .transform((value) => value ?? null),
    interval: optionalNumber(1, 12),
    until: optionalDay(),
    count: optionalNumber(2, mostOccurrences),
  })
  .nullish()
  .transform((value) => value ?? null);

export type Repetition = z.output<typeof repetition>;

interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

/** The rule that a form asks for, from the day of its first meeting on; null for once, else what is wrong with it. */
export function recurrenceFrom(
  start: Date,
  repeat: Repetition,
): { readonly rule: Recurrence } | { readonly problem: Problem } | null {
  if (!repeat?.every) return null;
  const { every, interval, until, count } = repeat;
  const day = dayOf(start);
  const problem = (field: string, text: string) => ({ problem: { path: ['repeat', field], message: text } });
  if (until !== null && count !== null) return problem('count', 'repeat-one-end');
  if (until === null && count === null) return problem('until', 'repeat-end');
  const ends = until !== null ? { until } : { count: count ?? 0 };
  const rule = { pattern: patternOf(day, every), interval: interval ?? 1, ends };
  const last = lastDayFrom(day);
  if (until !== null && until > last) return problem('until', 'repeat-year');
  const days = occurrencesOf(day, rule);
  if (days.length < 2) return problem('until', 'repeat-none');
  if (count !== null && days.length < count)
    return problem('count', message('repeat-fits', { max: days.length }));
  return { rule };
}
