export type ProblemReason = keyof (typeof api)['problem'];

/** What the API says to programs and to those who write them. It stays on the server: no page needs it. */
export const api = {
  problem: {
    'malformed-json': {
      title: 'Kein lesbares JSON',
      detail: 'Der Inhalt der Anfrage ist kein JSON-Objekt in UTF-8.',
    },
    invalid: {
      title: 'Angaben stimmen nicht',
      detail: 'Mindestens ein Feld stimmt nicht; „errors“ nennt jedes. Es wurde nichts gespeichert.',
    },
    'invalid-query': {
      title: 'Anfrage nicht zu verstehen',
      detail: 'Ein Parameter oder eine Kopfzeile stimmt nicht; „errors“ nennt, welche.',
    },
    unauthenticated: {
      title: 'Kein gültiger Zugriffsschlüssel',
      detail:
        'Senden Sie „Authorization: Bearer SCHLÜSSEL“. Der Schlüssel fehlt, ist abgelaufen oder widerrufen, oder sein Konto ist gesperrt.',
    },
    forbidden: {
      title: 'Nicht erlaubt',
      detail: 'Das Konto, zu dem der Schlüssel gehört, darf das nicht.',
    },
    'read-only': {
      title: 'Nur lesender Schlüssel',
      detail: 'Dieser Zugriffsschlüssel darf lesen, aber nichts ändern.',
    },
    'not-found': {
      title: 'Nicht gefunden',
      detail: 'Unter dieser Adresse gibt es nichts, das dieses Konto sehen kann.',
    },
    'method-not-allowed': {
      title: 'Methode nicht möglich',
      detail: 'Diese Adresse kennt diese Methode nicht; „Allow“ nennt die möglichen.',
    },
    changed: {
      title: 'Inzwischen geändert',
      detail:
        'Der Eintrag wurde geändert, seit Sie ihn gelesen haben. „current“ ist sein jetziger Stand, „ETag“ dessen Kennzeichen.',
    },
    conflict: {
      title: 'Widerspricht einem anderen Eintrag',
      detail: 'Das gibt es schon, oder ein anderer Eintrag steht dem entgegen.',
    },
    'precondition-required': {
      title: '„If-Match“ fehlt',
      detail: 'Ändern und Löschen brauchen „If-Match“ mit dem ETag des Stands, den Sie gelesen haben.',
    },
    'idempotency-key': {
      title: 'Schlüssel schon verwendet',
      detail: 'Unter diesem „Idempotency-Key“ wurde schon eine andere Anfrage beantwortet.',
    },
    'unsupported-media-type': {
      title: 'Falsche Art von Inhalt',
      detail: 'Erwartet wird „Content-Type: application/json“.',
    },
    'too-large': { title: 'Zu groß', detail: 'Der Inhalt der Anfrage ist zu groß.' },
    throttled: {
      title: 'Zu viele Anfragen',
      detail: '„Retry-After“ nennt die Sekunden bis zur nächsten Minute, in der wieder geantwortet wird.',
    },
    unavailable: {
      title: 'Gerade nicht erreichbar',
      detail: 'Die Datenbank antwortet nicht. Bitte versuchen Sie es gleich noch einmal.',
    },
    unexpected: { title: 'Unerwarteter Fehler', detail: 'Der Fehler liegt bei uns und ist notiert.' },
  },
  field: {
    json: 'Das ist kein lesbares JSON.',
    'json-object': 'Erwartet wird ein JSON-Objekt.',
    'unknown-field-here': 'Dieses Feld gibt es hier nicht.',
    repeated: 'Bitte nur einmal angeben.',
    uuid: 'Erwartet wird die Kennung eines Eintrags (UUID).',
    id: 'Erwartet wird die Kennung eines Eintrags (UUID).',
    'iso-day': 'Erwartet wird ein Tag als JJJJ-MM-TT.',
    'iso-instant':
      'Erwartet wird ein Zeitpunkt nach ISO 8601 mit Abstand zu UTC, etwa 2026-11-24T14:00:00+01:00.',
    number: 'Erwartet wird eine Zahl.',
    'whole-number': 'Erwartet wird eine ganze Zahl.',
    'not-visible': 'Diesen Eintrag gibt es nicht.',
    'not-shown': 'Danach kann dieses Konto nicht filtern.',
    territory: 'Dieses Gebiet gibt es nicht.',
    choice: 'Das ist keiner der möglichen Werte.',
    cursor: 'Diese Seitenmarke gehört nicht zu dieser Liste.',
    'one-end': 'Bitte genau eines angeben: organisationId oder contactId.',
    'attendance-who': 'Bitte contactId oder organisationId angeben.',
    'no-changes': 'Die Anfrage ändert kein Feld.',
    'if-match': 'Bitte das ETag des gelesenen Stands angeben.',
    'idempotency-key': 'Erwartet werden 1 bis 200 druckbare ASCII-Zeichen ohne Leerzeichen.',
    'idempotency-key-used': 'Bitte für jede Anfrage einen neuen Schlüssel wählen.',
  },
  docs: {
    title: 'Akteursnetz-API',
    lead: 'Lesen und Schreiben von Programmen aus: dieselben Einträge, dieselben Regeln und dieselben Rechte wie auf den Seiten.',
    description: 'OpenAPI-Beschreibung',
    begin: 'Anfangen',
    beginText:
      'Legen Sie unter „Mein Konto“ einen Zugriffsschlüssel an und senden Sie ihn in der Kopfzeile. In einer Adresse wird er nicht gelesen. Ein Schlüssel darf, was sein Konto darf, und nicht mehr.',
    rules: 'Regeln',
    rulesTexts: {
      pages:
        'Listen antworten mit „items“ und „nextCursor“. Mit „cursor=…“ folgt die nächste Seite, bis „nextCursor“ null ist; „limit“ geht von 1 bis 200.',
      nulls:
        'null heißt: keine Angabe, oder dieses Konto bekommt das Feld nicht zu sehen. Zeitpunkte stehen in ISO 8601 mit Abstand zu UTC, Tage als JJJJ-MM-TT.',
      versions:
        'Jeder Eintrag hat ein ETag. PATCH und DELETE brauchen es in „If-Match“: ohne gibt es 428, mit einem alten 412 samt jetzigem Stand. PATCH ändert nur die gesendeten Felder, Listen darin als Ganzes.',
      once: 'POST mit „Idempotency-Key“ legt einmal an, so oft es gesendet wird; die Antwort gilt 24 Stunden.',
      unknown: 'Unbekannte Felder und Parameter sind Fehler.',
      limits:
        'Wer in einer Minute zu viel fragt, bekommt 429 mit „Retry-After“. Gelöschtes liegt 30 Tage im Papierkorb.',
    },
    questions: 'Netzwerk und Konto',
    kinds: {
      organisation: { one: 'Organisation', many: 'Organisationen' },
      contact: { one: 'Kontakt', many: 'Kontakte' },
      meeting: { one: 'Treffen', many: 'Treffen' },
      relationship: { one: 'Beziehung', many: 'Beziehungen' },
      followUp: { one: 'Wiedervorlage', many: 'Wiedervorlagen' },
      project: { one: 'Projekt', many: 'Projekte' },
      listing: { one: 'Angebot oder Gesuch', many: 'Angebote und Gesuche' },
      introduction: { one: 'Vermittlung', many: 'Vermittlungen' },
      campaign: { one: 'Kampagne', many: 'Kampagnen' },
    },
    operation: {
      list: '{{many}}: Seite um Seite',
      view: '{{one}}: ansehen',
      create: '{{one}}: anlegen',
      change: '{{one}}: ändern',
      bin: '{{one}}: in den Papierkorb legen',
    },
    question: {
      me: 'Wer bin ich?',
      network: 'Das Netzwerk: Akteure mit ihren Kennzahlen, Verbindungen mit dem, worauf sie beruhen',
      path: 'Der kürzeste oder stärkste Weg zwischen zwei Akteuren',
      tie: 'Eine Verbindung, Beleg um Beleg',
      insights: 'Was das Netzwerk sagt: Sätze mit Zahl, Sicherheit und Belegen',
      campaignResponse: 'Der Rücklauf einer Kampagne: insgesamt, nach Bereich und nach Landkreis',
    },
    binned: 'Liegt im Papierkorb.',
    status: {
      400: 'Anfrage nicht zu verstehen',
      401: 'Kein gültiger Zugriffsschlüssel',
      403: 'Nicht erlaubt',
      404: 'Nicht gefunden',
      409: 'Widerspricht einem anderen Eintrag',
      412: 'Inzwischen geändert',
      413: 'Zu groß',
      415: 'Falsche Art von Inhalt',
      422: 'Angaben stimmen nicht',
      428: '„If-Match“ fehlt',
      429: 'Zu viele Anfragen',
      503: 'Gerade nicht erreichbar',
    },
    fields: 'Felder',
    field: 'Feld',
    type: 'Art',
    send: 'Senden',
    receive: 'Bekommen',
    needed: 'Pflicht',
    optional: 'möglich',
    yes: 'ja',
    parameters: 'Parameter',
    noParameters: 'Keine Parameter.',
    answers: 'Antworten',
    problems: 'Fehler',
    problemsText:
      'Jeder Fehler ist ein Dokument nach RFC 9457 (application/problem+json) in der Sprache des Kontos; „Accept-Language: en“ oder „de“ wählt eine andere.',
    text: 'Text',
    listOf: 'Liste',
    object: 'Objekt',
    upTo: 'bis {{max}} Zeichen',
  },
};
