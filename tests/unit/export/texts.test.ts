import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarEvent } from '#app/operations/export/calendar.ts';
import { contentLine, stampText, valueText } from '#app/operations/export/content-line.ts';
import { vcard } from '#app/operations/export/vcard.ts';

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('content lines', () => {
  test('fold before 75 bytes, never within a character, and unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = valueText(text);
        const line = contentLine('NOTE', value);
        for (const part of line.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(unfolded(line)).toBe(`NOTE:${value}\r\n`);
      }),
    );
  });

  test('mark what would end or part a value', () => {
    expect(valueText('a;b,c\\d\r\nEND:VCARD\u0007')).toBe('a\\;b\\,c\\\\d\\nEND:VCARD ');
    expect(stampText('2026-11-24T13:00:00.123Z')).toBe('20261124T130000Z');
  });
});

const contact = {
  id: '0198f805-1760-703d-8d63-7c6a33318ad8',
  name: 'Dr. Anna Weiß',
  salutation: 'Frau',
  title: 'Dr.',
  firstName: 'Anna',
  lastName: 'Weiß; BEGIN:VCARD',
  position: 'Leitung',
  organisation: { id: 'x', name: 'Amt, Nord' },
  channels: [
    { kind: 'EMAIL', value: 'a@example.org', visible: true },
    { kind: 'MOBILE', value: '+49 171 39200 47', visible: false },
  ],
  affiliations: [],
  tags: [],
  own: [],
  notes: 'NOTIZ-GEHEIM',
  legalBasis: null,
  source: null,
  retainUntil: null,
  restricted: false,
  version: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-11-24T13:00:00.000Z',
  binned: false,
};

test('a person as a vCard, without notes', () => {
  const card = vcard(contact);
  expect(card.split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:urn:uuid:${contact.id}`,
    'FN:Dr. Anna Weiß',
    'N:Weiß\\; BEGIN:VCARD;Anna;;Dr.;',
    'ORG:Amt\\, Nord',
    'TITLE:Leitung',
    'EMAIL;TYPE=INTERNET:a@example.org',
    'TEL;TYPE=CELL,VOICE:+49 171 39200 47',
    'REV:20261124T130000Z',
    'END:VCARD',
    '',
  ]);
});

test('a meeting as an event, without minutes', () => {
  const event = calendarEvent({
    id: contact.id,
    title: 'Runder Tisch',
    kind: 'MEETING',
    status: 'CANCELLED',
    start: '2026-03-29T00:30:00.000Z',
    end: null,
    place: 'Artern',
    agenda: 'Eins\nZwei',
    minutes: 'PROTOKOLL-GEHEIM',
    minutesWithheld: false,
    confidential: true,
    version: 2,
    binned: false,
    organisations: [],
    people: [],
    seriesId: null,
    projectId: null,
    project: null,
    projectBinned: false,
    regionKey: 'R',
    region: 'R',
    loggedBy: null,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    fieldsOfAction: [],
    attendances: [],
  });
  expect(event).toContain('\r\nDTSTART:20260329T003000Z\r\nSUMMARY:Runder Tisch\r\n');
  expect(event).toContain('DESCRIPTION:Eins\\nZwei\r\nSTATUS:CANCELLED\r\nCLASS:CONFIDENTIAL\r\n');
  expect(event).toContain('SEQUENCE:1');
  expect(event).not.toMatch(/GEHEIM|DTEND/);
});
