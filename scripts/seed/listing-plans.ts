import type { Handle } from './actors.ts';

export interface ListingPlan {
  readonly of: Handle;
  readonly direction: 'OFFER' | 'NEED';
  readonly kind: 'SERVICE' | 'VACANCY' | 'APPRENTICESHIP' | 'COOPERATION' | 'ROOM' | 'EXPERTISE';
  /** Berufsbereich of a vacancy or apprenticeship. */
  readonly occupation?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
  readonly title: string;
  readonly text: string;
  /** Days before the day of the demo on which it was entered. */
  readonly entered: number;
  /** Days before the day of the demo on which it ends; negative: ahead; none: until it is taken back. */
  readonly ends: number | null;
  readonly waits?: true;
}

/** What actors offer and look for, invented: everyday things that nobody could be reproached with. */
export const listingPlans: readonly ListingPlan[] = [
  {
    of: 'hsn',
    direction: 'OFFER',
    kind: 'EXPERTISE',
    title: 'Sprechstunde zu angewandter Forschung',
    text: 'Einmal im Monat eine Stunde für Fragen aus dem Betrieb: **kurz anmelden**, gern auch ohne fertige Idee.',
    entered: 60,
    ends: -180,
  },
  {
    of: 'hsn',
    direction: 'NEED',
    kind: 'COOPERATION',
    title: 'Betriebe für Praxissemester gesucht',
    text: 'Für das kommende Semester:\n\n- Verwaltung und Organisation\n- Energie und Umwelt\n- Informatik',
    entered: 6,
    ends: -90,
    waits: true,
  },
  {
    of: 'nordhausen',
    direction: 'OFFER',
    kind: 'ROOM',
    title: 'Besprechungsraum für regionale Runden',
    text: 'Bis 20 Personen, mit Bildschirm, barrierefrei erreichbar. Für Netzwerkpartner ohne Miete.',
    entered: 120,
    ends: null,
  },
  {
    of: 'kvhs',
    direction: 'OFFER',
    kind: 'SERVICE',
    title: 'Digitale Grundlagen für Belegschaften',
    text: 'Kurse vor Ort oder im Haus, in kleinen Gruppen, nach Absprache auch abends.',
    entered: 45,
    ends: -150,
  },
  {
    of: 'lraUh',
    direction: 'OFFER',
    kind: 'APPRENTICESHIP',
    occupation: '7',
    title: 'Ausbildungsplatz in der Kreisverwaltung',
    text: 'Beispiel für einen Ausbildungsplatz; die echten Ausschreibungen stehen auf den Seiten der Landkreise.',
    entered: 30,
    ends: -75,
  },
  {
    of: 'lraKyf',
    direction: 'NEED',
    kind: 'EXPERTISE',
    title: 'Erfahrungen mit digitalen Bauakten',
    text: 'Wer hat schon umgestellt und mag davon erzählen? Ein Gespräch von einer Stunde genügt.',
    entered: 20,
    ends: -40,
  },
  {
    of: 'ihk',
    direction: 'OFFER',
    kind: 'SERVICE',
    title: 'Beratung zur Unternehmensnachfolge',
    text: 'Erstgespräche in allen drei Landkreisen, vertraulich und ohne Kosten.',
    entered: 80,
    ends: null,
  },
  {
    of: 'tourKyf',
    direction: 'NEED',
    kind: 'COOPERATION',
    title: 'Partner für gemeinsame Radkarte',
    text: 'Gesucht werden Orte und Betriebe entlang der Wege, die mit auf die Karte wollen.',
    entered: 14,
    ends: -60,
  },
  {
    of: 'muehlhausen',
    direction: 'OFFER',
    kind: 'ROOM',
    title: 'Ausstellungsfläche im Rathausfoyer',
    text: 'Für jeweils vier Wochen, Themen aus Bildung, Kultur und Wirtschaft der Region.',
    entered: 50,
    ends: -200,
  },
  {
    of: 'sondershausen',
    direction: 'OFFER',
    kind: 'VACANCY',
    occupation: '7',
    title: 'Projektstelle Innenstadt (Teilzeit)',
    text: 'Beispiel für eine Stelle; sie ist erfunden und nicht zu besetzen.',
    entered: 25,
    ends: -20,
  },
  {
    of: 'welterbe',
    direction: 'NEED',
    kind: 'SERVICE',
    title: 'Begleitung einer Gästebefragung',
    text: 'Gesucht wird jemand, der eine Befragung in zwei Sprachen auswertet.',
    entered: 95,
    ends: 10,
  },
  {
    of: 'nordhausen',
    direction: 'OFFER',
    kind: 'APPRENTICESHIP',
    occupation: '7',
    title: 'Ausbildung zur oder zum Verwaltungsfachangestellten',
    text: '- Beginn im August\n- drei Jahre\n- Theorie in der Berufsschule der Region',
    entered: 18,
    ends: -110,
  },
  {
    of: 'muehlhausen',
    direction: 'OFFER',
    kind: 'VACANCY',
    occupation: '8',
    title: 'Pädagogische Fachkraft in einer Kindertagesstätte',
    text: 'Gruppen mit offenem Konzept, 30 bis 39 Stunden, Fortbildung in der Arbeitszeit.',
    entered: 9,
    ends: -45,
  },
  {
    of: 'ktl',
    direction: 'OFFER',
    kind: 'APPRENTICESHIP',
    occupation: '6',
    title: 'Ausbildung im Tourismus',
    text: 'Kaufleute für Tourismus und Freizeit, drei Jahre, mit Wochen in anderen Häusern der Region.',
    entered: 12,
    ends: -95,
  },
  {
    of: 'lraKyf',
    direction: 'OFFER',
    kind: 'VACANCY',
    occupation: '4',
    title: 'Sachbearbeitung Geoinformation',
    text: 'Karten und Daten des Landkreises pflegen und bereitstellen; Quereinstieg möglich.',
    entered: 4,
    ends: -30,
  },
  {
    of: 'ragUh',
    direction: 'NEED',
    kind: 'SERVICE',
    title: 'Digitale Grundlagen für Ehrenamtliche',
    text: 'Gesucht wird, wer an zwei Abenden in einfache Programme einführt.',
    entered: 16,
    ends: -70,
  },
];

/** Who offers work, and so is found by everybody. */
export const hiring: readonly Handle[] = listingPlans
  .filter(({ occupation }) => occupation !== undefined)
  .map(({ of }) => of);
