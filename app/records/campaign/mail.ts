import { fullName } from '../contact/name.ts';
import { dayInWords, greetingOf } from '../invitation/mail.ts';
import { fillIn } from '../office-text/office-text.ts';

interface Wording {
  readonly subject: string | null;
  readonly body: string;
}

interface Occasion {
  /** To whom; none: to the organisation's own address. */
  readonly contact: Parameters<typeof greetingOf>[0] | null;
  readonly organisation: string;
  readonly note: string | null;
  readonly link: string;
  readonly endsOn: string;
  readonly sender: string;
  readonly locale: 'de' | 'en';
}

/** The mail of a campaign to one organisation, in the office's words. */
export function composeRequest(wording: Wording, occasion: Occasion): { subject: string; text: string } {
  const { contact, organisation, note, link, endsOn, sender, locale } = occasion;
  const plain = locale === 'en' ? 'Hello' : 'Guten Tag';
  const values = {
    anrede: contact ? greetingOf(contact, locale) : plain,
    name: contact ? fullName(contact) : organisation,
    organisation,
    nachricht: note ?? '',
    link,
    gueltig_bis: dayInWords(endsOn, locale),
    absender: sender,
  };
  return { subject: fillIn(wording.subject ?? '', values), text: fillIn(wording.body, values) };
}
