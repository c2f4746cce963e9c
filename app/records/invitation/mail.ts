import { officeZone } from '#app/kernel/day.ts';
import { fullName } from '../contact/name.ts';
import { fillIn } from '../office-text/office-text.ts';
import type { InvitationLocale } from './terms.ts';

interface Addressee {
  readonly salutation: string | null;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
}

/** `Sehr geehrte Frau Dr. Beispiel`; who has no salutation on record is greeted by the whole name. */
export function greetingOf(contact: Addressee, locale: InvitationLocale): string {
  const { salutation, title, lastName } = contact;
  if (locale === 'en') return `Dear ${fullName(contact)}`;
  const named = [title, lastName].filter(Boolean).join(' ');
  if (salutation === 'Frau') return `Sehr geehrte Frau ${named}`;
  if (salutation === 'Herr') return `Sehr geehrter Herr ${named}`;
  return `Guten Tag ${fullName(contact)}`;
}

/** `Dienstag, 8. Dezember 2026 um 14:00`, in the office's zone. */
export function instantInWords(instant: Date, locale: InvitationLocale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: officeZone,
  }).format(instant);
}

/** `8. Dezember 2026`, of a day without a time. */
export function dayInWords(day: string, locale: InvitationLocale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

interface Wording {
  readonly subject: string | null;
  readonly body: string;
}

interface Occasion {
  readonly contact: Addressee;
  readonly organisation: string;
  readonly note: string | null;
  readonly link: string;
  readonly expiresAt: Date;
  readonly sender: string;
  readonly locale: InvitationLocale;
}

/** The mail to one person, in the office's words. */
export function composeInvitation(wording: Wording, occasion: Occasion): { subject: string; text: string } {
  const { contact, organisation, note, link, expiresAt, sender, locale } = occasion;
  const values = {
    anrede: greetingOf(contact, locale),
    name: fullName(contact),
    organisation,
    nachricht: note ?? '',
    link,
    gueltig_bis: instantInWords(expiresAt, locale),
    absender: sender,
  };
  return { subject: fillIn(wording.subject ?? '', values), text: fillIn(wording.body, values) };
}
