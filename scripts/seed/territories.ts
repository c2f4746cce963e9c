import { readFileSync } from 'node:fs';
import { sortKeyOf } from '#app/kernel/text.ts';
import { inProject } from '../launch/project.mjs';
import { readCsv } from './csv.ts';

/** The towns that belong to the Städtedreieck besides to their county (prisma/data/SOURCES.md). */
const triangle = ['16073077', '16073076', '16073005'];

function numberOrNull(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

/** The territories and which regions they are members of, from the official data. */
export function readTerritories() {
  const rows = readCsv(readFileSync(inProject('prisma/data/territories.csv'), 'utf8'));
  const territories = rows.map((row) => {
    const key = row.key ?? '';
    const kind = row.kind ?? '';
    return {
      key,
      name: row.name ?? '',
      kind,
      parentKey: row.parent_key || null,
      countyKey: kind === 'REGION' ? null : key.slice(0, 5),
      population: numberOrNull(row.population),
      seatPostcode: row.seat_postcode || null,
      latitude: numberOrNull(row.lat),
      longitude: numberOrNull(row.lon),
      areaKm2: numberOrNull(row.area_km2),
      sortKey: sortKeyOf(row.name),
    };
  });
  const members = [
    ...territories
      .filter(({ kind, parentKey }) => kind === 'COUNTY' && parentKey?.startsWith('R-'))
      .map(({ key, parentKey }) => ({ regionKey: parentKey ?? '', memberKey: key })),
    ...triangle.map((memberKey) => ({ regionKey: 'R-STAEDTEDREIECK', memberKey })),
  ];
  return { territories, members };
}
