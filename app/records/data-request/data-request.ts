import { z } from 'zod';
import { day, id, optionalId, optionalText, requiredText, version } from '#app/kernel/field.ts';
import { addMonths, daysIn, monthOf } from '#app/kernel/month.ts';
import { askedKinds, closingStatuses, dataRequestKinds, recordedChannels } from './terms.ts';

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

/** What came by letter, telephone or mail, as somebody of the administration writes it down: whose it is, or the name of one who has no record. */
export const recordedRequestInput = z
  .strictObject({
    id: id().optional(),
    channel: z.enum(recordedChannels),
    receivedOn: day(),
    kind: z.enum(dataRequestKinds),
    contactId: optionalId(),
    personName: optionalText(200),
    message: optionalText(5_000),
  })
  .refine(({ contactId, personName }) => (contactId === null) !== (personName === null), {
    error: 'person-or-name',
    path: ['personName'],
  });

/** Why the answer takes longer: told to the person within the first month. */
export const extensionInput = z.strictObject({ id: id(), version: version(), reason: requiredText(2_000) });

/** The day of the same number some months later, or the last of a month that has no such. */
function monthsAfter(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const number = Math.min(Number(day.slice(8)), daysIn(month));
  return `${month}-${String(number).padStart(2, '0')}`;
}

/** The last day for an answer, one month after a request came (Art. 12 Abs. 3 DSGVO). */
export function dueAfter(day: string): string {
  return monthsAfter(day, 1);
}

/** The last day of an extended answer: two further months, counted from the day the request came. */
export function extendedDueAfter(day: string): string {
  return monthsAfter(day, 3);
}
