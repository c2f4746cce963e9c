/** What a regional management talks about, in the office's own neutral words. `field` is the field of action. */
export interface Topic {
  readonly title: string;
  readonly kind: string;
  readonly field: string;
  readonly sectors: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    title: 'Runde der Wirtschaftsförderer',
    kind: 'MEETING',
    field: 'HF1',
    sectors: ['MUNICIPAL', 'STATE', 'BUSINESS'],
  },
  { title: 'Abstimmung Gewerbeflächen', kind: 'MEETING', field: 'HF1', sectors: ['MUNICIPAL', 'BUSINESS'] },
  {
    title: 'Unternehmensbesuch',
    kind: 'SITE_VISIT',
    field: 'HF1',
    sectors: ['BUSINESS', 'MUNICIPAL', 'STATE'],
  },
  {
    title: 'Arbeitskreis Fachkräfte',
    kind: 'WORKSHOP',
    field: 'HF2',
    sectors: ['BUSINESS', 'STATE', 'EDUCATION'],
  },
  {
    title: 'Planung Berufsorientierung',
    kind: 'MEETING',
    field: 'HF2',
    sectors: ['EDUCATION', 'BUSINESS', 'STATE'],
  },
  { title: 'Abstimmung Jobbörse', kind: 'CALL', field: 'HF2', sectors: ['BUSINESS', 'MUNICIPAL', 'STATE'] },
  { title: 'Praktikumswoche: Auswertung', kind: 'MEETING', field: 'HF2', sectors: ['EDUCATION', 'BUSINESS'] },
  {
    title: 'Duale Ausbildung: Partnergespräch',
    kind: 'MEETING',
    field: 'HF3',
    sectors: ['EDUCATION', 'BUSINESS'],
  },
  {
    title: 'Transfergespräch Hochschule und Wirtschaft',
    kind: 'WORKSHOP',
    field: 'HF3',
    sectors: ['EDUCATION', 'BUSINESS'],
  },
  { title: 'Weiterbildungsangebote abstimmen', kind: 'CALL', field: 'HF3', sectors: ['EDUCATION', 'STATE'] },
  {
    title: 'Tourismusrunde',
    kind: 'MEETING',
    field: 'HF4',
    sectors: ['CIVIL_SOCIETY', 'MUNICIPAL', 'BUSINESS'],
  },
  {
    title: 'Radwegenetz: Abstimmung',
    kind: 'MEETING',
    field: 'HF4',
    sectors: ['MUNICIPAL', 'CIVIL_SOCIETY'],
  },
  { title: 'LEADER-Projektauswahl', kind: 'MEETING', field: 'HF5', sectors: ['CIVIL_SOCIETY', 'MUNICIPAL'] },
  {
    title: 'Dorfentwicklung: Erfahrungsaustausch',
    kind: 'WORKSHOP',
    field: 'HF5',
    sectors: ['MUNICIPAL', 'CIVIL_SOCIETY'],
  },
  { title: 'Breitbandausbau: Sachstand', kind: 'CALL', field: 'HF6', sectors: ['MUNICIPAL', 'BUSINESS'] },
  {
    title: 'Energie und Wasserstoff: Austausch',
    kind: 'WORKSHOP',
    field: 'HF6',
    sectors: ['BUSINESS', 'MUNICIPAL', 'EDUCATION'],
  },
];

/** Rounds across the counties: what the brokers are there for. */
export const regionalTopics: readonly Topic[] = [
  {
    title: 'Lenkungsrunde Regionalmanagement',
    kind: 'MEETING',
    field: 'HF1',
    sectors: ['MUNICIPAL', 'STATE'],
  },
  {
    title: 'Regionalbudget: Abstimmung der Kreise',
    kind: 'MEETING',
    field: 'HF1',
    sectors: ['MUNICIPAL', 'STATE'],
  },
  {
    title: 'Fachkräfteallianz Nordthüringen',
    kind: 'WORKSHOP',
    field: 'HF2',
    sectors: ['STATE', 'EDUCATION', 'MUNICIPAL'],
  },
  {
    title: 'Fortschreibung des Entwicklungskonzepts',
    kind: 'WORKSHOP',
    field: 'HF5',
    sectors: ['MUNICIPAL', 'CIVIL_SOCIETY', 'STATE'],
  },
];

export const tasks = [
  'Protokoll versenden',
  'Ansprechperson nachfragen',
  'Termin für die nächste Runde abstimmen',
  'Förderaufruf weiterleiten',
  'Kontaktdaten ergänzen',
  'Rückmeldung zum Entwurf einholen',
  'Einladung vorbereiten',
  'Ergebnisse im Newsletter vorstellen',
] as const;

export const minutes = [
  'Die Beteiligten haben den Stand vorgestellt. Nächste Schritte:\n\n- Ansprechpersonen austauschen\n- Termin im nächsten Quartal',
  'Guter Austausch. **Ergebnis:** Die Partner stimmen ihre Angebote künftig vorab ab.',
  'Vorstellung der laufenden Vorhaben. Die Anwesenden sehen Bedarf an einem gemeinsamen Auftritt.',
  'Besprochen wurden Zeitplan und Zuständigkeiten. Offene Fragen klärt das Regionalmanagement.',
] as const;

export const fieldsOfAction = [
  ['HF1', 'Wirtschaft und Standort'],
  ['HF2', 'Fachkräfte und Beschäftigung'],
  ['HF3', 'Bildung und Wissenstransfer'],
  ['HF4', 'Tourismus und Kultur'],
  ['HF5', 'Dörfer, Städte und Teilhabe'],
  ['HF6', 'Infrastruktur und Energie'],
] as const;
