import { contentLine, stampText, valueText } from './content-line.ts';
import type { ExportedMeeting } from './meeting-columns.ts';

/** What stands before the first and after the last meeting of a calendar (RFC 5545). */
export const calendarHead = [
  contentLine('BEGIN', 'VCALENDAR'),
  contentLine('VERSION', '2.0'),
  contentLine('PRODID', '-//Akteursnetz//Export//DE'),
  contentLine('CALSCALE', 'GREGORIAN'),
].join('');

export const calendarFoot = contentLine('END', 'VCALENDAR');

/** A meeting as an event, with its agenda and without its minutes: these are the office's. */
export function calendarEvent(meeting: ExportedMeeting): string {
  const { id, title, start, end, place, agenda, status, confidential, version, updatedAt } = meeting;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${id}@akteursnetz`),
    contentLine('DTSTAMP', stampText(updatedAt)),
    contentLine('SEQUENCE', String(version - 1)),
    contentLine('DTSTART', stampText(start)),
    end ? contentLine('DTEND', stampText(end)) : '',
    contentLine('SUMMARY', valueText(title)),
    place ? contentLine('LOCATION', valueText(place)) : '',
    agenda ? contentLine('DESCRIPTION', valueText(agenda)) : '',
    contentLine('STATUS', status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('CLASS', confidential ? 'CONFIDENTIAL' : 'PRIVATE'),
    contentLine('END', 'VEVENT'),
  ].join('');
}
