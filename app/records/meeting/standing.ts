import { z } from 'zod';
import { checkbox, id, instant, optionalInstant, version } from '#app/kernel/field.ts';
import { several } from '#app/kernel/field-list.ts';
import { attendanceStatuses } from './terms.ts';

/** When a meeting has taken place: whoever did not decline was there. */
export function attendedUnlessDeclined(status: string): string {
  return status === 'DECLINED' ? status : 'ATTENDED';
}

/** It took place; with `chosen`, exactly the attendances named in `attended` were there. */
export const meetingTookPlace = z.strictObject({
  id: id(),
  version: version(),
  chosen: checkbox(),
  attended: several(id(), 500),
});

/** Another moment; without an end it lasts as long as before. */
export const meetingPostponement = z
  .strictObject({ id: id(), version: version(), start: instant(), end: optionalInstant() })
  .refine(({ start, end }) => end === null || end >= start, { error: 'end-before-start', path: ['end'] });

/**
 * One attendance. It names the status that was seen instead of the meeting's
 * version: two taps in a row, or two people each at a row of their own, are no conflict.
 */
export const attendanceMark = z.strictObject({
  id: id(),
  attendanceId: id(),
  seen: z.enum(attendanceStatuses),
  status: z.enum(attendanceStatuses),
});

/** All attendances of a meeting at once. */
export const attendanceMarks = z.strictObject({
  id: id(),
  version: version(),
  status: z.enum(attendanceStatuses),
});
