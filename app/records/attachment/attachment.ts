import { z } from 'zod';
import { id, requiredText, version } from '#app/kernel/field.ts';
import { attachmentTypes } from './terms.ts';

/** A file that has arrived: of which meeting, what its sender calls it, and where it lies for now. */
export const attachmentArrival = z.strictObject({
  meetingId: id(),
  fileName: requiredText(250),
  path: z.string(),
  bytes: z.number().int().nonnegative(),
});

export const attachmentData = z.strictObject({
  meetingId: id(),
  name: requiredText(250),
  type: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
});

export const attachmentOfMeeting = z.strictObject({ meetingId: id() });
export const attachmentReference = z.strictObject({ meetingId: id(), id: id() });
export const attachmentVersion = z.strictObject({ id: id(), version: version() });

const longestName = 120;

/** The name under which a file of a type goes out again: with an ending of that type, whatever it was sent as. */
export function nameFor(fileName: string, type: string): string {
  const endings: readonly string[] =
    Object.entries<readonly string[]>(attachmentTypes).find(([known]) => known === type)?.[1] ?? [];
  const [, stem = fileName, ending = ''] = /^(.*)\.([^.]*)$/su.exec(fileName) ?? [];
  const known = endings.includes(ending.toLowerCase());
  const base = (known ? stem : fileName).replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const short = [...base].slice(0, longestName).join('') || 'Anhang';
  return `${short}.${known ? ending.toLowerCase() : (endings[0] ?? 'bin')}`;
}
