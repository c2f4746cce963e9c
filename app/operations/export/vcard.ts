import type { ExportedContact } from './contact-columns.ts';
import { contentLine, stampText, valueText } from './content-line.ts';

const channelNames: Readonly<Record<string, string>> = {
  EMAIL: 'EMAIL;TYPE=INTERNET',
  PHONE: 'TEL;TYPE=WORK,VOICE',
  MOBILE: 'TEL;TYPE=CELL,VOICE',
};

/**
 * A person as a vCard 3.0 (RFC 2426), which every address book takes. Notes stay
 * here: they are the office's, and an address book is soon in many hands.
 */
export function vcard(contact: ExportedContact): string {
  const { id, name, title, firstName, lastName, organisation, position, channels, updatedAt } = contact;
  const parts = [lastName, firstName ?? '', '', title ?? '', ''].map(valueText).join(';');
  return [
    contentLine('BEGIN', 'VCARD'),
    contentLine('VERSION', '3.0'),
    contentLine('UID', `urn:uuid:${id}`),
    contentLine('FN', valueText(name)),
    contentLine('N', parts),
    organisation ? contentLine('ORG', valueText(organisation.name)) : '',
    position ? contentLine('TITLE', valueText(position)) : '',
    ...channels.map(({ kind, value }) => contentLine(channelNames[kind] ?? 'TEL', valueText(value))),
    contentLine('REV', stampText(updatedAt)),
    contentLine('END', 'VCARD'),
  ].join('');
}
