import { Building2, Mail, Phone, Users } from 'lucide-react';
import type { Sector } from '#app/records/organisation/terms.ts';
import type { FieldLike } from '../Field.tsx';
import type { TimelineEntry } from '../Timeline.tsx';

// Specimens, not words of the product: they stay as they are in every language, so that pictures can be compared.

/** A field as a form library would describe it. */
export function specimen(name: string, initialValue = '', error?: string): FieldLike {
  return { id: `muster-${name}`, name, initialValue, ...(error ? { errors: [error] } : {}) };
}

export interface SampleRow {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly place: string;
  readonly meetings: number;
  readonly seen: string;
}

export const sectorNames: Readonly<Record<Sector, string>> = {
  MUNICIPAL: 'Kommune',
  BUSINESS: 'Wirtschaft',
  EDUCATION: 'Bildung',
  CIVIL_SOCIETY: 'Zivilgesellschaft',
  STATE: 'Land und Bund',
};

/** Written out, because the record's own list would bring its validation into the browser. */
export const sectorList = (['MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE'] as const).map(
  (sector) => ({
    sector,
    name: sectorNames[sector],
  }),
);

const named: ReadonlyArray<readonly [string, Sector, string]> = [
  ['Landratsamt Musterkreis', 'MUNICIPAL', 'Musterstadt'],
  ['Beispielwerke Antriebstechnik GmbH & Co. KG', 'BUSINESS', 'Beispielhausen'],
  ['Staatliche Berufsbildende Schule Musterstadt', 'EDUCATION', 'Musterstadt'],
  ['Kulturverein Alte Mühle', 'CIVIL_SOCIETY', 'Oberprobe'],
  ['Landesverwaltungsamt', 'STATE', 'Weimar'],
];

export const rows: readonly SampleRow[] = Array.from({ length: 12 }, (_, index) => {
  const [name, sector, place] = named[index % named.length] ?? ['', 'STATE', ''];
  return {
    id: String(index),
    name: index < named.length ? name : `${name} ${index}`,
    sector,
    place,
    meetings: [1204, 87, 9, 0, 31][index % 5] ?? 0,
    seen: `2026-11-${String(23 - index).padStart(2, '0')}`,
  };
});

export const timeline: readonly TimelineEntry[] = [
  {
    key: 'a',
    icon: Users,
    kind: 'Treffen',
    when: 'morgen, 14:00',
    dateTime: '2026-11-24T13:00:00Z',
    title: 'Vorbereitung der Ausbildungsmesse',
  },
  {
    key: 'b',
    icon: Phone,
    kind: 'Telefonat',
    when: 'gestern, 09:30',
    dateTime: '2026-11-22T08:30:00Z',
    title: 'Rückfrage zur Förderung',
  },
  {
    key: 'c',
    icon: Mail,
    kind: 'E-Mail',
    when: 'Do., 5. Nov. 2026, 11:12',
    dateTime: '2026-11-05T10:12:00Z',
    title: 'Unterlagen verschickt',
  },
  {
    key: 'd',
    icon: Building2,
    kind: 'Vor-Ort-Termin',
    when: 'Mi., 7. Okt. 2026, 10:00',
    dateTime: '2026-10-07T08:00:00Z',
    title: 'Besuch im Werk',
  },
];
