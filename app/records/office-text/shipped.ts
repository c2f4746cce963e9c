import type { OfficeTextKind, OfficeTextLocale } from './terms.ts';

export interface Wording {
  readonly subject: string | null;
  readonly body: string;
}

/** The words that ship; an office sets its own in their place. */
export const shipped: Readonly<Record<OfficeTextKind, Readonly<Record<OfficeTextLocale, Wording>>>> = {
  INVITATION: {
    de: {
      subject: 'Einladung: {{organisation}} im Netzwerk der Region',
      body: `{{anrede}},

das Regionalmanagement führt ein Verzeichnis der Akteure unserer Region. {{organisation}} steht schon darin. Damit es stimmt, bitten wir Sie, selbst einen Blick darauf zu werfen: Sie sehen, was über Sie und Ihre Organisation gespeichert ist, und tragen Angebote und Gesuche ein, etwa freie Ausbildungsplätze.

{{nachricht}}

Über diesen Link setzen Sie ein Passwort und sind da:
{{link}}

Der Link gilt bis {{gueltig_bis}} und nur einmal. Wenn Sie nicht dabei sein möchten, brauchen Sie nichts zu tun.

Freundliche Grüße
{{absender}}`,
    },
    en: {
      subject: 'Invitation: {{organisation}} in the network of the region',
      body: `{{anrede}},

the regional management keeps a directory of the organisations of our region. {{organisation}} is already in it. We would like you to see for yourself whether it is right: you see what is stored about you and your organisation, and enter what you offer or look for, such as apprenticeships.

{{nachricht}}

Set a password with this link, and you are in:
{{link}}

The link works until {{gueltig_bis}} and only once. If you do not want to take part, you need not do anything.

Kind regards
{{absender}}`,
    },
  },
  RESET: {
    de: {
      subject: 'Ihr Link für ein neues Passwort',
      body: `Guten Tag {{name}},

jemand, vermutlich Sie selbst, hat für Ihr Konto im Akteursnetz ein neues Passwort angefordert. Hier setzen Sie es:
{{link}}

Der Link gilt bis {{gueltig_bis}} und nur einmal. Haben Sie das nicht angefordert, dann tun Sie nichts: Ihr Passwort bleibt, wie es ist.`,
    },
    en: {
      subject: 'Your link for a new password',
      body: `Hello {{name}},

somebody, probably you, has asked for a new password for your account with Akteursnetz. Set it here:
{{link}}

The link works until {{gueltig_bis}} and only once. If you have not asked for it, do nothing: your password stays as it is.`,
    },
  },
  EXPIRED: {
    de: {
      subject: 'Gilt das noch? {{titel}}',
      body: `Guten Tag {{name}},

Ihr Eintrag „{{titel}}“ ist am {{abgelaufen_am}} abgelaufen und steht in keiner Liste mehr.

Gilt er weiter, setzen Sie hier einen neuen letzten Tag:
{{link}}

Ist er erledigt, brauchen Sie nichts zu tun.`,
    },
    en: {
      subject: 'Does this still hold? {{titel}}',
      body: `Hello {{name}},

your entry “{{titel}}” expired on {{abgelaufen_am}} and is in no list any more.

If it still holds, set a new last day here:
{{link}}

If it is settled, you need not do anything.`,
    },
  },
  CAMPAIGN: {
    de: {
      subject: 'Stimmt das noch? {{organisation}} im Netzwerk der Region',
      body: `{{anrede}},

das Regionalmanagement hält fest, wer in unserer Region mit wem zusammenarbeitet. Bitte bestätigen Sie die Angaben zu {{organisation}} und Ihre fünf wichtigsten Verbindungen. Das dauert etwa fünf Minuten, ein Passwort brauchen Sie nicht.

{{nachricht}}

Hier sehen Sie, was eingetragen ist, und sagen, ob es stimmt:
{{link}}

Der Link ist nur für Sie und gilt bis {{gueltig_bis}}. Bitte geben Sie ihn nicht weiter.

Freundliche Grüße
{{absender}}`,
    },
    en: {
      subject: 'Is this still right? {{organisation}} in the network of the region',
      body: `{{anrede}},

the regional management keeps track of who works with whom in our region. Please confirm what is entered about {{organisation}} and your five most important ties. It takes about five minutes, and you need no password.

{{nachricht}}

Here you see what is entered and say whether it is right:
{{link}}

The link is for you alone and works until {{gueltig_bis}}. Please do not pass it on.

Kind regards
{{absender}}`,
    },
  },
  REMINDER: {
    de: {
      subject: 'Erinnerung: Stimmen die Angaben zu {{organisation}} noch?',
      body: `{{anrede}},

vor einigen Tagen haben wir Sie gebeten, die Angaben zu {{organisation}} und Ihre fünf wichtigsten Verbindungen zu bestätigen. Wir haben noch nichts von Ihnen gehört.

{{nachricht}}

Über diesen Link geht es ohne Passwort, in etwa fünf Minuten:
{{link}}

Er gilt bis {{gueltig_bis}}. Wenn Sie nicht antworten möchten, brauchen Sie nichts zu tun; wir vermerken dann nur, dass wir es nicht wissen.

Freundliche Grüße
{{absender}}`,
    },
    en: {
      subject: 'Reminder: is what we know about {{organisation}} still right?',
      body: `{{anrede}},

some days ago we asked you to confirm what is entered about {{organisation}} and your five most important ties. We have not heard from you yet.

{{nachricht}}

With this link it takes about five minutes, without a password:
{{link}}

It works until {{gueltig_bis}}. If you would rather not answer, you need not do anything; we then note only that we do not know.

Kind regards
{{absender}}`,
    },
  },
  REQUEST: {
    de: {
      subject: 'Betroffenenanfrage, zu beantworten bis {{frist}}',
      body: `Guten Tag {{name}},

jemand, über den Daten gespeichert sind, hat unter „Meine Daten“ eine Anfrage gestellt. Sie ist bis {{frist}} zu beantworten (Art. 12 Abs. 3 DSGVO).

Hier steht sie:
{{link}}`,
    },
    en: {
      subject: 'Data request, to be answered by {{frist}}',
      body: `Hello {{name}},

somebody about whom data is stored has made a request under “My data”. It is to be answered by {{frist}} (Art. 12(3) GDPR).

You find it here:
{{link}}`,
    },
  },
  ANSWER: {
    de: {
      subject: 'Ihre Anfrage zu Ihren Daten ist beantwortet',
      body: `Guten Tag {{name}},

auf Ihre Anfrage vom {{gestellt_am}} hat das Büro geantwortet. Die Antwort lesen Sie nach der Anmeldung unter „Meine Daten“:
{{link}}`,
    },
    en: {
      subject: 'Your request about your data has been answered',
      body: `Hello {{name}},

the office has answered your request of {{gestellt_am}}. Read the answer after signing in, under “My data”:
{{link}}`,
    },
  },
  PRIVACY: {
    de: {
      subject: null,
      body: `**Wofür?** Das Regionalmanagement vernetzt Kommunen, Unternehmen, Bildungsträger und Vereine der Region. Dafür hält es fest, wer für welche Organisation spricht und wie die Person dienstlich zu erreichen ist.

**Wer sieht es?** Das Büro des Regionalmanagements; die Leitung nur Name und Funktion. Andere Partner sehen, was als sichtbar gekennzeichnet ist. Es geht an niemanden sonst, und es wird nichts außerhalb der EU verarbeitet.

**Ihre Rechte.** Sie können Auskunft, Berichtigung, Löschung, Einschränkung und eine Kopie Ihrer Daten verlangen, der Verarbeitung widersprechen und sich bei der Datenschutzaufsicht Ihres Landes beschweren (Art. 15 bis 21 und 77 DSGVO). Eine Nachricht an das Regionalmanagement genügt.`,
    },
    en: {
      subject: null,
      body: `**What for?** The regional management brings together the municipalities, companies, schools and associations of the region. For this it keeps who speaks for which organisation and how to reach them at work.

**Who sees it?** The office of the regional management; leadership sees name and position only. Other partners see what is marked as visible. It goes to nobody else, and nothing is processed outside the EU.

**Your rights.** You can ask for access, rectification, erasure, restriction and a copy of your data, object to the processing, and complain to the supervisory authority (Art. 15 to 21 and 77 GDPR). A message to the regional management is enough.`,
    },
  },
};
