import { z } from 'zod';
import {
  checkbox,
  type FieldDescription,
  id,
  instant,
  optionalDay,
  optionalId,
  optionalInstant,
  optionalTerritoryKey,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { several } from '#app/kernel/field-list.ts';
import { recurrenceFrom, repetition } from './repetition.ts';
import {
  attendanceRoles,
  attendanceStatuses,
  type MeetingStatus,
  meetingKinds,
  meetingReaches,
  meetingStatuses,
} from './terms.ts';

const attendeeShape = z.strictObject({
  kind: z.enum(['organisation', 'contact']),
  id: id(),
  /** The row of somebody who is there already, whom the writer may not even see by name. */
  attendanceId: id().optional(),
  /** The organisation that a person stands for; else that of their function on the day. */
  standsFor: id().optional(),
  role: z.enum(attendanceRoles).optional(),
  status: z.enum(attendanceStatuses).optional(),
});

/** Somebody who took part: a person, or an organisation as such; with role and status where the sender knows them. */
export type Attendee = z.output<typeof attendeeShape>;

function attendeeOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [kind, idText] = value.slice(0, 60).split(':', 2);
  return { kind, id: idText };
}

/** `organisation:…` or `contact:…`, as the picker sends it, or the same in full. */
const attendee = z.unknown().transform((value, context): Attendee => {
  const parsed = attendeeShape.safeParse(attendeeOf(value));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: 'not-visible' });
  return z.NEVER;
});

function withoutTwins(attendees: readonly Attendee[]): Attendee[] {
  const keyOf = ({ attendanceId, kind, id }: Attendee) => attendanceId ?? `${kind}:${id}`;
  return [...new Map(attendees.map((one) => [keyOf(one), one])).values()];
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
    /** How often it takes place from then on. */
    repeat: repetition,
    /** Chosen by the form, so that a second click of the same form is the same meeting. */
    id: id().optional(),
  })
  .refine(endsAfterStart, endRule)
  .superRefine(({ start, repeat }, context) => {
    const rule = recurrenceFrom(start, repeat);
    if (rule && 'problem' in rule) {
      context.addIssue({ code: 'custom', message: rule.problem.message, path: [...rule.problem.path] });
    }
  });

/** A meeting alone, as programs make it: they may not know yet who comes. */
export const meetingInput = z
  .strictObject({ ...shapeOf(meetingFields), id: id().optional() })
  .refine(endsAfterStart, endRule);

export const meetingChange = z
  .strictObject({
    ...shapeOf(meetingFields),
    id: id(),
    version: version(),
    /** Of a series: this meeting alone, or all that follow it as well. */
    reach: z.enum(meetingReaches).optional(),
  })
  .refine(endsAfterStart, endRule);

export const meetingReference = z.strictObject({ id: id() });
export const meetingVersion = z.strictObject({ id: id(), version: version() });

/** What a meeting is when nobody said: planned as long as it lies ahead. */
export function statusAt(start: Date, now: Date): MeetingStatus {
  return start > now ? 'PLANNED' : 'TOOK_PLACE';
}
