import { z } from 'zod';
import { id, optionalText, requiredText, version } from '#app/kernel/field.ts';
import { addMonths, daysIn, monthOf } from '#app/kernel/month.ts';
import { askedKinds, closingStatuses } from './terms.ts';

/** What somebody asks for; `id` is chosen by the form, so that a second click is the same. */
export const dataRequestInput = z
  .strictObject({ id: id().optional(), kind: z.enum(askedKinds), message: optionalText(5_000) })
  .refine(({ kind, message }) => kind !== 'RECTIFICATION' || message !== null, {
    error: 'what-is-wrong',
    path: ['message'],
  });

const cursor = z.string().max(500).optional().catch(undefined);

export const dataRequestListInput = z.object({
  view: z.enum(['open', 'done']).catch('open'),
  after: cursor,
  before: cursor,
});

export const dataRequestReference = z.strictObject({ id: id() });

/** How a request is closed. A refusal gives its reasons as well (Art. 12 Abs. 4 DSGVO). */
export const dataRequestAnswer = z.strictObject({
  id: id(),
  version: version(),
  status: z.enum(closingStatuses),
  answer: requiredText(10_000),
});

/**
 * The last day for an answer, one month after a request came (Art. 12 Abs. 3
 * DSGVO): the day of the same number, or the last of a month that has no such.
 */
export function dueAfter(day: string): string {
  const month = addMonths(monthOf(day), 1);
  const number = Math.min(Number(day.slice(8)), daysIn(month));
  return `${month}-${String(number).padStart(2, '0')}`;
}
