import { readFileSync } from 'node:fs';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { projectFile } from '../db/derive.ts';
import { readCsv } from './csv.ts';
import type { Random } from './random.ts';
import type { readTerritories } from './territories.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly kind: string;
  readonly territoryKey: string | null;
  readonly countyKey: string | null;
  readonly regionKeys: readonly string[];
}

const allRegions = ['R-NORDTHUERINGEN', 'R-STAEDTEDREIECK'];

/** The real organisations of our data, placed in their regions; those of the whole state belong to both. */
export function demoOrganisations(
  { members }: ReturnType<typeof readTerritories>,
  random: Random,
  madeAt: number,
) {
  const rows = readCsv(readFileSync(projectFile('prisma/data/organisations.csv'), 'utf8'));
  return rows.map((row) => {
    const name = row.name ?? '';
    const shortName = row.short_name || null;
    const territoryKey = row.territory_key || null;
    const countyKey = territoryKey?.slice(0, 5) ?? null;
    const regionKeys = territoryKey
      ? members
          .filter(({ memberKey }) => memberKey === territoryKey || memberKey === countyKey)
          .map((m) => m.regionKey)
      : allRegions;
    return {
      id: random.id(madeAt),
      name,
      shortName,
      sector: row.sector ?? '',
      kind: row.kind ?? '',
      territoryKey,
      countyKey,
      visibility: random.chance(0.15) ? 'PUBLIC' : 'PARTNERS',
      source: row.source === 'common public knowledge' ? 'allgemein bekannt' : (row.source ?? null),
      sortKey: sortKeyOf(name),
      searchText: searchTextOf(name, shortName),
      regionKeys: [...new Set(regionKeys)],
    };
  });
}
