import { z } from 'zod';
import { id, requiredText, version } from '#app/kernel/field.ts';
import { boardNames } from '../listing/boards.ts';
import { attachmentTypes } from './terms.ts';

/** A file that has arrived: to which meeting or listing it is to be attached, what its sender calls it, and where it lies for now. */
const arrival = {
  fileName: requiredText(250),
  path: z.string(),
  bytes: z.number().int().nonnegative(),
};

export const attachmentArrival = z.strictObject({ meetingId: id(), ...arrival });
export const listingAttachmentArrival = z.strictObject({ listingId: id(), ...arrival });

const stored = {
  name: requiredText(250),
  type: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
};

export const attachmentData = z.strictObject({ meetingId: id(), ...stored });
export const listingAttachmentData = z.strictObject({ listingId: id(), ...stored });

export const attachmentOfMeeting = z.strictObject({ meetingId: id() });
export const attachmentOfListing = z.strictObject({ listingId: id() });
export const attachmentReference = z.strictObject({ meetingId: id(), id: id() });
export const listingAttachmentReference = z.strictObject({ listingId: id(), id: id() });
export const publicAttachmentReference = z.strictObject({
  board: z.enum(boardNames),
  listingId: id(),
  id: id(),
});
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
