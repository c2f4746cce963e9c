import type { attachment as german } from '../de/attachment.ts';
import type { Translation } from '../de/index.ts';

export const attachment: Translation<typeof german> = {
  title: 'Attachments',
  none: 'No attachment.',
  file: 'Attach a file',
  fileHint:
    'At most {{megabytes}} MB a file and {{max}} files: {{endings}}. Without macros. Whoever sees the meeting sees its attachments; those of a confidential one only the office sees.',
  listingHint:
    'At most {{megabytes}} MB a file and {{max}} files: {{endings}}. No macros. Once the entry is published, everybody who sees it can download them.',
  attach: 'Attach',
  sending: 'The file is being sent …',
  detach: 'Remove',
  detachOf: 'Remove “{{name}}”',
  toMeeting: 'To the meeting',
};
