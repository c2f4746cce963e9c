import { readFileSync } from 'node:fs';
import type { Prisma } from '#app/database/client.server.ts';
import { fold, searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { inProject } from '../launch/project.mjs';
import { actors, brokers, type Handle, north, triangle } from './actors.ts';
import type { Calendar } from './calendar.ts';
import { readCsv } from './csv.ts';
import { hiring } from './listing-plans.ts';
import type { Random } from './random.ts';
import { tagsOf } from './tags.ts';
import type { readTerritories } from './territories.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: string;
  readonly kind: string;
  readonly territoryKey: string | null;
  readonly countyKey: string | null;
  readonly regionKeys: readonly string[];
  readonly source: string;
  /** A village whose council the office is in touch with, through its county's office. */
  readonly village: 'in touch' | 'quiet' | null;
}

const sources: Readonly<Record<string, string>> = { 'common public knowledge': 'allgemein bekannt' };

/** Nordhausen's office knows nearly all its villages, the others some of theirs. */
function touched(countyKey: string | null, index: number): boolean {
  return countyKey === '16062' ? index % 5 > 0 : countyKey !== '16073' && index % 5 < 2;
}

/** The real organisations of our data, placed in their regions; those of the whole state belong to both. */
export function demoOrganisations(
  { members }: ReturnType<typeof readTerritories>,
  random: Random,
  calendar: Calendar,
): DemoOrganisation[] {
  const rows = readCsv(readFileSync(inProject('prisma/data/organisations.csv'), 'utf8'));
  const named = new Set<string>(Object.values(actors));
  return rows.map((row, index) => {
    const name = row.name ?? '';
    const kind = row.kind ?? '';
    const territoryKey = row.territory_key || null;
    const countyKey = territoryKey?.slice(0, 5) ?? null;
    const regionKeys = members
      .filter(({ memberKey }) => memberKey === territoryKey || memberKey === countyKey)
      .map(({ regionKey }) => regionKey);
    const village = kind === 'municipal administration' && !named.has(name);
    return {
      id: random.id(calendar.evening(735).getTime() + index * 60_000),
      name,
      shortName: row.short_name || null,
      sector: row.sector ?? '',
      kind,
      territoryKey,
      countyKey,
      regionKeys: territoryKey ? [...new Set(regionKeys)] : [north, triangle],
      source: sources[row.source ?? ''] ?? row.source ?? '',
      village: village ? (touched(countyKey, index) ? 'in touch' : 'quiet') : null,
    };
  });
}

/** Finds organisations by their handles. */
export function finder(organisations: readonly DemoOrganisation[]): (handle: Handle) => DemoOrganisation {
  const byName = new Map(organisations.map((organisation) => [organisation.name, organisation]));
  return (handle) => {
    const organisation = byName.get(actors[handle]);
    if (!organisation) throw new Error(`${actors[handle]} is not among the organisations.`);
    return organisation;
  };
}

/** Who of the office looks after it: each of the two managers has their part of the north; villages have nobody. */
function stewardOf(
  organisation: DemoOrganisation,
  [manager, colleague]: readonly [string, string],
  random: Random,
) {
  const inCharge = random.chance(0.8);
  if (organisation.village || !organisation.regionKeys.includes(north) || !inCharge) return null;
  return organisation.countyKey === '16064' || organisation.countyKey === null ? colleague : manager;
}

/** Public bodies show themselves to everybody, so do those that hire or mediate; businesses to partners. */
function visibilityOf(
  { name, sector, village }: DemoOrganisation,
  known: ReadonlySet<string>,
  index: number,
) {
  if (known.has(name) || (!village && sector !== 'BUSINESS')) return 'PUBLIC';
  return village === 'quiet' && index % 4 === 0 ? 'OFFICE' : 'PARTNERS';
}

/** The rows of these organisations with their regions and tags. */
export function organisationRows(
  organisations: readonly DemoOrganisation[],
  staff: readonly [string, string],
  random: Random,
  calendar: Calendar,
) {
  // Whoever looks for people wants to be found by everybody.
  const known = new Set<string>([...brokers, ...hiring].map((handle) => actors[handle]));
  const tagNames = new Map(organisations.map((organisation) => [organisation.id, tagsOf(organisation)]));
  const made = calendar.evening(735);
  const tags = new Map(
    [...new Set([...tagNames.values()].flat())].map((name) => [
      name,
      { id: random.id(made.getTime()), name, sortKey: fold(name), createdAt: made },
    ]),
  );
  return {
    tags: [...tags.values()],
    organisations: organisations.map((organisation, index): Prisma.OrganisationCreateManyInput => {
      const { regionKeys: _regions, village, ...row } = organisation;
      const createdAt = new Date(made.getTime() + index * 60_000);
      const confirmed = random.between(5, 700);
      return {
        ...row,
        visibility: visibilityOf(organisation, known, index),
        stewardId: stewardOf(organisation, staff, random),
        confirmedAt: !village && random.chance(0.6) ? calendar.evening(confirmed) : null,
        languages: 'de',
        sortKey: sortKeyOf(row.name),
        searchText: searchTextOf(row.name, row.shortName, ...(tagNames.get(row.id) ?? [])),
        createdAt,
        updatedAt: createdAt,
      };
    }),
    organisationRegions: organisations.flatMap(({ id, regionKeys }) =>
      regionKeys.map((regionKey) => ({ organisationId: id, regionKey })),
    ),
    organisationTags: organisations.flatMap(({ id }) =>
      (tagNames.get(id) ?? []).flatMap((name) => {
        const tag = tags.get(name);
        return tag ? [{ organisationId: id, tagId: tag.id }] : [];
      }),
    ),
  };
}
