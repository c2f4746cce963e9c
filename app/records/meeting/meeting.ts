import { z } from 'zod';
import {
  checkbox,
  type FieldDescription,
  id,
  instant,
  message,
  optionalDay,
  optionalId,
  optionalInstant,
  optionalTerritoryKey,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { type MeetingStatus, meetingKinds, meetingStatuses } from './terms.ts';

/** Somebody who took part: a person, or an organisation as such. */
export interface Attendee {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
}

const attendee = z
  .string()
  .max(60)
  .transform((text, context): Attendee => {
    const [kind, idText] = text.split(':', 2);
    const parsed = id().safeParse(idText);
    if ((kind !== 'organisation' && kind !== 'contact') || !parsed.success) {
      context.addIssue({ code: 'custom', message: 'not-visible' });
      return z.NEVER;
    }
    return { kind, id: parsed.data };
  });

function several<Item extends z.ZodType>(item: Item, max: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max, { error: message('too-big', { max }) }),
  );
}

function withoutTwins(attendees: readonly Attendee[]): Attendee[] {
  return [...new Map(attendees.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

const followUpLine = z.strictObject({
  title: requiredText(300),
  due: optionalDay(),
  assigneeId: optionalId(),
});

function isBlank(line: unknown): boolean {
  if (typeof line !== 'object' || line === null) return true;
  const title: unknown = Reflect.get(line, 'title');
  const due: unknown = Reflect.get(line, 'due');
  return !title && !due;
}

/** The fields people type; import, export, API, search and erasure read this list. */
export const meetingFields = {
  title: { schema: requiredText(200), personal: false, search: 'name' },
  kind: { schema: z.enum(meetingKinds).default('MEETING'), personal: false },
  status: { schema: z.enum(meetingStatuses).optional(), personal: false },
  start: { schema: instant(), personal: false },
  end: { schema: optionalInstant(), personal: false },
  place: { schema: optionalText(200), personal: false, search: 'text' },
  agenda: { schema: optionalText(20_000), personal: false, search: 'text' },
  minutes: { schema: optionalText(100_000), personal: true, search: 'text' },
  confidential: { schema: checkbox(), personal: false },
  projectId: { schema: optionalId(), personal: false },
  fieldOfActionIds: { schema: several(id(), 50), personal: false },
  regionKey: { schema: optionalTerritoryKey(), personal: false },
  attendees: { schema: several(attendee, 500).transform(withoutTwins), personal: true },
} satisfies Record<string, FieldDescription>;

interface Period {
  readonly start: Date;
  readonly end: Date | null;
}

function endsAfterStart({ start, end }: Period): boolean {
  return end === null || end >= start;
}

const endRule = { error: 'end-before-start', path: ['end'] };

/** What the quick log sends: the meeting, who was there, and what follows from it. */
export const meetingLog = z
  .strictObject({
    ...shapeOf(meetingFields),
    attendees: meetingFields.attendees.schema.refine((list) => list.length > 0, { error: 'two-attendees' }),
    followUps: z.preprocess(
      (lines) => (Array.isArray(lines) ? lines.filter((line) => !isBlank(line)) : []),
      z.array(followUpLine).max(50),
    ),
    /** Chosen by the form, so that a second click of the same form is the same meeting. */
    id: id().optional(),
  })
  .refine(endsAfterStart, endRule);

export const meetingChange = z
  .strictObject({ ...shapeOf(meetingFields), id: id(), version: version() })
  .refine(endsAfterStart, endRule);

export const meetingReference = z.strictObject({ id: id() });
export const meetingVersion = z.strictObject({ id: id(), version: version() });

/** What a meeting is when nobody said: planned as long as it lies ahead. */
export function statusAt(start: Date, now: Date): MeetingStatus {
  return start > now ? 'PLANNED' : 'TOOK_PLACE';
}
