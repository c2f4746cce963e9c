/** What a regional management talks about, in the office's own neutral words. */
export interface Theme {
  /** Code of the field of action. */
  readonly field: string;
  readonly subjects: readonly string[];
  readonly agenda: readonly string[];
  readonly results: readonly string[];
}

export const themes = {
  economy: {
    field: 'HF1',
    subjects: ['Gewerbeflächen', 'Bestandspflege', 'Unternehmensnachfolge', 'Gründungen', 'Jahresplanung'],
    agenda: ['Lage der Betriebe', 'Freie Flächen und Anfragen', 'Gemeinsame Termine', 'Verschiedenes'],
    results: [
      'Die Übersicht der freien Flächen wird vierteljährlich gemeinsam gepflegt.',
      'Ein gemeinsamer Termin zur Unternehmensnachfolge wird vorbereitet.',
      'Die Beteiligten stimmen ihre Besuche in Betrieben künftig vorab ab.',
    ],
  },
  visit: {
    field: 'HF1',
    subjects: [],
    agenda: ['Rundgang', 'Vorhaben und Bedarfe', 'Ausbildung und Fachkräfte'],
    results: [
      'Freundlicher Empfang, großes Interesse an gemeinsamer Nachwuchswerbung.',
      'Der Betrieb bietet Plätze für die Praktikumswoche an.',
      'Ein Folgetermin mit der Hochschule wird gewünscht.',
    ],
  },
  workforce: {
    field: 'HF2',
    subjects: ['Jobbörse', 'Rückkehr und Zuzug', 'Ankommen in der Region', 'Arbeitgeberauftritt'],
    agenda: ['Stand der Jobbörse', 'Bedarf der Betriebe', 'Gemeinsame Kampagne', 'Nächste Schritte'],
    results: [
      'Die Jobbörse erhält einen Bereich für Rückkehrende.',
      'Ein gemeinsamer Auftritt zum Rückkehrertag wird geplant.',
      'Neue Betriebe werden gezielt zur Jobbörse eingeladen.',
    ],
  },
  orientation: {
    field: 'HF2',
    subjects: ['Praktikumswoche', 'Ausbildungsmesse', 'Betriebsbesichtigungen', 'Elternabende'],
    agenda: ['Rückblick', 'Planung des Schuljahres', 'Angebote der Betriebe', 'Absprachen'],
    results: [
      'Die Praktikumswoche findet wieder im Frühjahr statt.',
      'Schulen und Betriebe benennen feste Ansprechpersonen.',
      'Zwei weitere Betriebsbesichtigungen sind vereinbart.',
    ],
  },
  transfer: {
    field: 'HF3',
    subjects: ['Abschlussarbeiten', 'Werkstudierende', 'Forschungsvorhaben', 'Weiterbildung'],
    agenda: ['Themen aus den Betrieben', 'Angebote der Hochschule', 'Fördermöglichkeiten'],
    results: [
      'Drei Themen für Abschlussarbeiten werden ausgeschrieben.',
      'Ein gemeinsamer Antrag wird geprüft.',
      'Der Austausch soll zweimal im Jahr stattfinden.',
    ],
  },
  hydrogen: {
    field: 'HF6',
    subjects: ['Wasserstoff', 'Wärmeplanung', 'Speicher', 'Qualifizierung'],
    agenda: ['Sachstand der Beteiligten', 'Technik und Standorte', 'Qualifizierung', 'Ausblick'],
    results: [
      'Die Beteiligten sammeln Bedarfe und mögliche Standorte in einer gemeinsamen Karte.',
      'Ein Fachtag Wasserstoff wird vorbereitet.',
      'Die Hochschule stellt ihre Angebote zur Qualifizierung zusammen.',
    ],
  },
  tourism: {
    field: 'HF4',
    subjects: ['Radwege', 'Saisonauftakt', 'Gästekarte', 'Wanderwege', 'Gemeinsamer Auftritt'],
    agenda: ['Rückblick auf die Saison', 'Wege und Beschilderung', 'Gemeinsame Werbung', 'Termine'],
    results: [
      'Die Beschilderung der Radwege wird gemeinsam geprüft.',
      'Ein gemeinsamer Veranstaltungskalender erscheint zum Saisonstart.',
      'Hainich, Südharz und Kyffhäuser sollen häufiger zusammen auftreten.',
    ],
  },
  culture: {
    field: 'HF4',
    subjects: ['Spielzeit', 'Angebote für Schulen', 'Sommerprogramm'],
    agenda: ['Programm', 'Angebote für Kinder und Jugendliche', 'Unterstützung'],
    results: ['Die Angebote für Schulen werden ausgebaut.', 'Das Sommerprogramm wird gemeinsam beworben.'],
  },
  leader: {
    field: 'HF5',
    subjects: ['Projektauswahl', 'Kleinprojekte', 'Ortskerne', 'Zwischenbilanz'],
    agenda: ['Eingereichte Vorhaben', 'Beratung', 'Auswahl', 'Termine'],
    results: [
      'Fünf Kleinprojekte wurden zur Förderung empfohlen.',
      'Der nächste Aufruf erscheint im kommenden Quartal.',
      'Die Antragsberatung wird in den Orten angeboten.',
    ],
  },
  village: {
    field: 'HF5',
    subjects: ['Dorfentwicklung', 'Dorfgemeinschaftshaus', 'Spielplatz', 'Leerstand'],
    agenda: ['Anliegen der Gemeinde', 'Fördermöglichkeiten', 'Nächste Schritte'],
    results: [
      'Die Gemeinde erhält eine Übersicht passender Förderprogramme.',
      'Ein Ortstermin im Frühjahr ist vereinbart.',
      'Das Vorhaben wird für den nächsten Aufruf vorbereitet.',
    ],
  },
  health: {
    field: 'HF2',
    subjects: ['Pflegeausbildung', 'Personal gewinnen', 'Praktische Ausbildung'],
    agenda: ['Bedarf der Häuser', 'Ausbildung', 'Gemeinsame Werbung'],
    results: [
      'Die Häuser laden gemeinsam zu einem Tag der Pflegeberufe ein.',
      'Kurse zur Qualifizierung werden zusammen geplant.',
    ],
  },
  energy: {
    field: 'HF6',
    subjects: ['Quartiere', 'Ladepunkte', 'Wärmenetze'],
    agenda: ['Stand der Planung', 'Offene Fragen', 'Zeitplan'],
    results: ['Der Zeitplan wurde abgestimmt.', 'Die Unterlagen werden bis zum nächsten Termin ergänzt.'],
  },
  broadband: {
    field: 'HF6',
    subjects: ['Sachstand', 'Gewerbegebiete', 'Schulen'],
    agenda: ['Sachstand je Gemeinde', 'Offene Adressen', 'Termine'],
    results: ['Alle Schulen sind eingeplant.', 'Die Liste der offenen Adressen wurde abgeglichen.'],
  },
  steering: {
    field: 'HF1',
    subjects: ['Arbeitsplan', 'Halbjahresbericht', 'Schwerpunkte', 'Gemeinsame Termine'],
    agenda: ['Bericht des Regionalmanagements', 'Arbeitsplan', 'Regionalbudget', 'Termine'],
    results: [
      'Der Arbeitsplan wurde einvernehmlich bestätigt.',
      'Die drei Kreise treten zur Messe gemeinsam auf.',
      'Der Halbjahresbericht geht an alle Beteiligten.',
    ],
  },
  budget: {
    field: 'HF1',
    subjects: ['Mittelabruf', 'Vorhaben des Jahres', 'Verwendungsnachweis'],
    agenda: ['Stand der Mittel', 'Vorhaben', 'Fristen'],
    results: ['Die Fristen sind abgestimmt.', 'Der Stand der Mittel entspricht der Planung.'],
  },
  concept: {
    field: 'HF5',
    subjects: ['Fortschreibung', 'Maßnahmen', 'Messgrößen'],
    agenda: ['Stand der Umsetzung', 'Neue Schwerpunkte', 'Zeitplan der Fortschreibung'],
    results: [
      'Die Handlungsfelder bleiben, zwei Maßnahmen kommen hinzu.',
      'Die Messgrößen werden einfacher gefasst.',
    ],
  },
  fair: {
    field: 'HF2',
    subjects: [],
    agenda: ['Eröffnung', 'Rundgang', 'Gespräche an den Ständen', 'Ausklang'],
    results: [
      'Viele Gespräche zwischen Betrieben und Jugendlichen; die Ausstellenden möchten wiederkommen.',
      'Guter Besuch, besonders am Vormittag. Die Rückmeldungen werden gesammelt.',
    ],
  },
} as const satisfies Record<string, Theme>;

export type ThemeKey = keyof typeof themes;

export const nextSteps = [
  'Das Regionalmanagement verschickt das Protokoll.',
  'Ansprechpersonen werden bis zum nächsten Treffen ausgetauscht.',
  'Der nächste Termin folgt im kommenden Quartal.',
  'Rückmeldungen bitte bis Monatsende.',
] as const;

export const tasks = [
  'Protokoll versenden',
  'Ansprechperson nachfragen',
  'Termin für die nächste Runde abstimmen',
  'Förderaufruf weiterleiten',
  'Kontaktdaten ergänzen',
  'Rückmeldung zum Entwurf einholen',
  'Einladung vorbereiten',
  'Ergebnisse im Newsletter vorstellen',
  'Unterlagen zur Jobbörse schicken',
  'Zusage für die Praktikumswoche erfragen',
  'Themen für Abschlussarbeiten sammeln',
  'Raum für den Workshop anfragen',
] as const;
