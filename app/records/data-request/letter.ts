import type { DataRequestKind } from './terms.ts';

interface Letter {
  readonly subject: string;
  readonly body: string;
}

interface Told {
  readonly name: string | null;
  readonly kind: DataRequestKind;
  /** Days as they are read, not as they are stored. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Why it takes longer; none where it does not. */
  readonly extension: string | null;
  readonly sender: string;
}

interface Words {
  readonly subject: Readonly<Record<'receipt' | 'extension', string>>;
  readonly greeting: (name: string | null) => string;
  readonly came: (kind: string, day: string) => string;
  readonly due: (day: string) => string;
  readonly longer: (day: string, reason: string) => string;
  readonly close: string;
  readonly kind: Readonly<Record<DataRequestKind, string>>;
}

// Beside the words of the pages: a letter's language is its reader's.
const words: Readonly<Record<'de' | 'en', Words>> = {
  de: {
    subject: {
      receipt: 'Ihre Anfrage zu Ihren Daten ist angekommen',
      extension: 'Die Antwort auf Ihre Anfrage dauert länger',
    },
    greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    came: (kind, day) => `am ${day} haben wir Ihre Anfrage erhalten. Es geht um: ${kind}.`,
    due: (day) => `Sie bekommen spätestens am ${day} eine Antwort von uns.`,
    longer: (day, reason) =>
      `Wir brauchen dafür länger als einen Monat. Der Grund: ${reason}\n\nSie bekommen spätestens am ${day} eine Antwort von uns (Art. 12 Abs. 3 DSGVO).`,
    close: 'Mit freundlichen Grüßen',
    kind: {
      ACCESS: 'Auskunft',
      RECTIFICATION: 'Berichtigung',
      ERASURE: 'Löschung',
      RESTRICTION: 'Einschränkung der Verarbeitung',
      PORTABILITY: 'eine Kopie Ihrer Daten',
      OBJECTION: 'Widerspruch gegen die Verarbeitung',
      WITHDRAWAL: 'Widerruf Ihrer Einwilligung',
    },
  },
  en: {
    subject: {
      receipt: 'Your request about your data has arrived',
      extension: 'The answer to your request takes longer',
    },
    greeting: (name) => (name ? `Dear ${name},` : 'Good day,'),
    came: (kind, day) => `we received your request on ${day}. It is about: ${kind}.`,
    due: (day) => `You will have an answer from us by ${day} at the latest.`,
    longer: (day, reason) =>
      `We need longer than one month for it. The reason: ${reason}\n\nYou will have an answer from us by ${day} at the latest (Art. 12(3) GDPR).`,
    close: 'Kind regards',
    kind: {
      ACCESS: 'access',
      RECTIFICATION: 'rectification',
      ERASURE: 'erasure',
      RESTRICTION: 'restriction of processing',
      PORTABILITY: 'a copy of your data',
      OBJECTION: 'an objection to the processing',
      WITHDRAWAL: 'the withdrawal of your consent',
    },
  },
};

/** What the person is told now: that the request came and until when it is answered, or why that takes longer. */
export function letterOf(language: 'de' | 'en', told: Told): Letter {
  const { subject, greeting, came, due, longer, close, kind } = words[language];
  const news = told.extension === null ? due(told.dueOn) : longer(told.dueOn, told.extension);
  return {
    subject: told.extension === null ? subject.receipt : subject.extension,
    body: [
      greeting(told.name),
      `${came(kind[told.kind], told.receivedOn)} ${news}`,
      `${close}\n${told.sender}`,
    ].join('\n\n'),
  };
}
