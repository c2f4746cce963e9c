/** The languages in which the office writes. Both stand here: a mail's language is its reader's and not the page's. */
export const mailLanguages = ['de', 'en'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

interface MailSide {
  readonly organisation: string;
  /** Who is written to; none: nobody by name. */
  readonly person: string | null;
}

interface MailQuestion {
  readonly a: MailSide;
  readonly b: MailSide;
  /** What both have to talk about, as it may be said to either. */
  readonly topic: string | null;
  readonly sender: string;
}

export interface MailDrafts {
  readonly mailSubject: string;
  readonly aMail: string;
  readonly bMail: string;
}

interface Texts {
  readonly subject: (a: string, b: string) => string;
  readonly greeting: (person: string | null) => string;
  readonly offer: (other: string) => string;
  readonly topic: (topic: string) => string;
  readonly question: string;
  readonly close: string;
  readonly askTask: (organisation: string) => string;
}

const texts: Readonly<Record<MailLanguage, Texts>> = {
  de: {
    subject: (a, b) => `${a} und ${b}: darf ich Sie bekannt machen?`,
    greeting: (person) => (person ? `Guten Tag ${person},` : 'Guten Tag,'),
    offer: (other) => `ich würde Sie gern mit ${other} bekannt machen.`,
    topic: (topic) => `Mein Anlass: ${topic}.`,
    question:
      'Ist Ihnen das recht? Dann stelle ich den Kontakt her und schlage ein erstes Gespräch vor. Solange Sie nicht zustimmen, gebe ich nichts weiter. Eine kurze Antwort genügt.',
    close: 'Freundliche Grüße',
    askTask: (organisation) => `${organisation} fragen, ob die Vermittlung recht ist`,
  },
  en: {
    subject: (a, b) => `${a} and ${b}: may I introduce you?`,
    greeting: (person) => (person ? `Dear ${person},` : 'Hello,'),
    offer: (other) => `I would like to introduce you to ${other}.`,
    topic: (topic) => `The occasion: ${topic}.`,
    question:
      'Is that all right with you? Then I will make the contact and suggest a first conversation. Nothing is passed on until you agree. A short answer will do.',
    close: 'Kind regards',
    askTask: (organisation) => `Ask ${organisation} whether the introduction is welcome`,
  },
};

/**
 * The mails by which both sides are asked. Each names the other organisation and
 * nobody in it: who is there is told after both have agreed.
 */
export function draftMails({ a, b, topic, sender }: MailQuestion, language: MailLanguage): MailDrafts {
  const words = texts[language];
  const letter = (to: MailSide, other: MailSide) =>
    [
      words.greeting(to.person),
      words.offer(other.organisation),
      ...(topic ? [words.topic(topic)] : []),
      words.question,
      [words.close, sender].filter(Boolean).join('\n'),
    ].join('\n\n');
  return {
    mailSubject: words.subject(a.organisation, b.organisation).slice(0, 200),
    aMail: letter(a, b),
    bMail: letter(b, a),
  };
}

/** What is to be done first: both are asked. */
export function draftTasks(a: string, b: string, language: MailLanguage): string[] {
  return [a, b].map((organisation) => texts[language].askTask(organisation).slice(0, 300));
}

/** Opens a mail in whatever program the office writes with: RFC 6068, lines end in CRLF. */
export function mailAddress(to: string | null, subject: string | null, body: string): string {
  const entries = [...(subject ? [['subject', subject] as const] : []), ['body', body] as const];
  const query = entries
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))}`)
    .join('&');
  return `mailto:${to ? encodeURIComponent(to).replaceAll('%40', '@') : ''}?${query}`;
}
