import { contactFields } from '#app/records/contact/contact.ts';
import type { ImportKindName } from '#app/records/import-batch/terms.ts';
import { organisationFields } from '#app/records/organisation/organisation.ts';

/** How the text of a cell becomes the value that the record's schema reads. */
export type CellReading =
  | 'text'
  | 'day'
  | 'number'
  | 'postcode'
  | 'phone'
  | 'flag'
  | 'list'
  | 'sector'
  | 'visibility'
  | 'legal-basis'
  | 'organisation-kind'
  | 'full-name';

interface Column {
  readonly reads?: CellReading;
  /** Other heads under which spreadsheets have it, German and English; case, umlauts and punctuation don't count. */
  readonly heads: readonly string[];
  /** Several columns may be this field: a second e-mail, say. */
  readonly many?: true;
  /** One value can be chosen for the whole file. */
  readonly fixable?: true;
}

export interface ImportField extends Column {
  readonly key: string;
  readonly reads: CellReading;
  /** A new record can't be without it. */
  readonly required: boolean;
}

const address = ['E-Mail', 'Mail', 'E-Mail-Adresse', 'Mailadresse', 'email address'];
const telephone = ['Telefon', 'Telefonnummer', 'Tel', 'Rufnummer', 'Festnetz', 'telephone'];

/** What the fields of an organisation are called in spreadsheets. A field without a line here is known by its own name. */
const organisationColumns: Partial<Record<keyof typeof organisationFields, Column>> & { id: Column } = {
  id: { heads: ['Kennung', 'record id'] },
  name: {
    heads: [
      'Organisation',
      'Organisationsname',
      'Firma',
      'Firmenname',
      'Unternehmen',
      'Einrichtung',
      'Institution',
      'Akteur',
      'Bezeichnung',
      'company',
      'company name',
      'organization',
    ],
  },
  shortName: { heads: ['Kurzname', 'Kürzel', 'Abkürzung', 'abbreviation', 'acronym'] },
  sector: { reads: 'sector', fixable: true, heads: ['Bereich', 'Sektor'] },
  kind: {
    reads: 'organisation-kind',
    heads: ['Art', 'Typ', 'Branche', 'Kategorie', 'type', 'category', 'industry'],
  },
  territoryKey: {
    heads: [
      'Gebiet',
      'Gebietsschlüssel',
      'AGS',
      'Gemeindeschlüssel',
      'Gemeinde',
      'territory',
      'municipality',
    ],
  },
  street: { heads: ['Straße', 'Straße und Hausnummer', 'Straße Nr', 'Anschrift', 'Adresse', 'address'] },
  postcode: { reads: 'postcode', heads: ['PLZ', 'Postleitzahl', 'zip', 'zip code', 'postal code'] },
  city: { heads: ['Ort', 'Stadt', 'Sitz', 'town', 'place'] },
  website: { heads: ['Webseite', 'Homepage', 'Internet', 'Internetseite', 'URL', 'Web', 'www'] },
  email: { heads: address },
  phone: { reads: 'phone', heads: telephone },
  description: { heads: ['Beschreibung', 'Bemerkung', 'Kommentar', 'Info', 'about', 'comment'] },
  employees: {
    reads: 'number',
    heads: ['Beschäftigte', 'Mitarbeiter', 'Mitarbeiterzahl', 'Anzahl Mitarbeiter', 'staff', 'headcount'],
  },
  tags: { reads: 'list', heads: ['Schlagwörter', 'Schlagworte', 'Stichworte', 'keywords'] },
  visibility: { reads: 'visibility', fixable: true, heads: ['Sichtbar für', 'Sichtbarkeit'] },
  stewardId: { heads: ['Zuständig', 'Zuständigkeit', 'Betreuer', 'steward', 'owner', 'account manager'] },
};

/** The same for a contact. Channels and the function stand in columns of their own: a line of a spreadsheet has one of each. */
const contactColumns: Partial<Record<keyof typeof contactFields, Column>> & { id: Column } = {
  id: { heads: ['Kennung', 'record id'] },
  salutation: { heads: ['Anrede'] },
  title: { heads: ['Titel', 'Akademischer Titel', 'academic title'] },
  firstName: { heads: ['Vorname', 'Rufname', 'given name', 'forename'] },
  lastName: { heads: ['Nachname', 'Name', 'Familienname', 'Zuname', 'surname', 'family name'] },
  notes: {
    heads: ['Notizen', 'Notiz', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Kommentar', 'comment', 'remarks'],
  },
  legalBasis: { reads: 'legal-basis', fixable: true, heads: ['Rechtsgrundlage'] },
  source: { fixable: true, heads: ['Quelle', 'Herkunft', 'Quelle der Angaben'] },
  retainUntil: { reads: 'day', fixable: true, heads: ['Aufbewahren bis', 'Löschen am', 'Löschfrist'] },
};

/** What stands in a spreadsheet's line for the parts of a contact. */
const contactParts: Readonly<Record<string, Column>> = {
  fullName: {
    reads: 'full-name',
    heads: [
      'Ansprechpartner',
      'Ansprechpartnerin',
      'Kontaktperson',
      'Vor- und Nachname',
      'Voller Name',
      'contact',
      'contact name',
    ],
  },
  email: { many: true, heads: [...address, 'E-Mail 2'] },
  phone: { reads: 'phone', many: true, heads: [...telephone, 'Telefon 2'] },
  mobile: {
    reads: 'phone',
    many: true,
    heads: ['Mobil', 'Handy', 'Mobiltelefon', 'Mobilnummer', 'cell', 'cell phone', 'mobile phone'],
  },
  organisation: {
    heads: [
      'Firma',
      'Unternehmen',
      'Einrichtung',
      'Institution',
      'Arbeitgeber',
      'company',
      'organization',
      'employer',
    ],
  },
  position: { heads: ['Funktion', 'Stelle', 'Rolle', 'Amt', 'job title', 'role', 'function'] },
  from: { reads: 'day', heads: ['Von', 'Seit', 'Beginn', 'since', 'start'] },
  to: { reads: 'day', heads: ['Bis', 'Ende', 'until', 'end'] },
  primary: { reads: 'flag', heads: ['Hauptfunktion', 'main'] },
};

// Lists of rows in a form, for which a spreadsheet has columns; and the office's own fields, which no cell holds together.
const inParts: ReadonlySet<string> = new Set(['channels', 'affiliations', 'ownFields']);

function fieldsOf(
  recordFields: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, Column | undefined>>,
  parts: Readonly<Record<string, Column>>,
  required: readonly string[],
): readonly ImportField[] {
  const own = ['id', ...Object.keys(recordFields)].filter((key) => !inParts.has(key));
  const described = own.map((key) => [key, columns[key] ?? { heads: [] }] as const);
  return [...described, ...Object.entries(parts)].map(([key, column]) => ({
    ...column,
    key,
    reads: column.reads ?? 'text',
    required: required.includes(key),
  }));
}

/** The fields that a file can fill, read from the record files. */
export const importFields: Readonly<Record<ImportKindName, readonly ImportField[]>> = {
  organisations: fieldsOf(organisationFields, organisationColumns, {}, ['name', 'sector']),
  contacts: fieldsOf(contactFields, contactColumns, contactParts, ['lastName']),
};
