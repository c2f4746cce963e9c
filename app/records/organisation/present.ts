import type { Actor } from '#app/access/actor.ts';
import { audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { type OwnValueSource, ownValuesByKey, presentOwnValues } from '../own-field/present.ts';
import { levelsOf, type Reader, readableFields, readerOf } from './level.ts';
import { organisationPermissions } from './policy.ts';
import { type LevelledField, levelledFields } from './terms.ts';

interface Owning {
  readonly ownValues: readonly OwnValueSource[];
}

/** The office's own fields; to others those that are marked public. */
function ownValuesFor({ ownValues }: Owning, actor: Actor) {
  return presentOwnValues(ownValues, shows(organisationPermissions, 'ownFields', audienceOf(actor)));
}

interface Named {
  readonly name: string;
}

interface SummarySource {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: string;
  readonly kind: string | null;
  readonly territory: ({ readonly key: string } & Named) | null;
  readonly county: ({ readonly key: string } & Named) | null;
  readonly steward: ({ readonly id: string } & Named) | null;
  readonly tags: ReadonlyArray<{ readonly tag: Named }>;
  readonly version: number;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
}

/** A row of the list. */
export function presentOrganisationSummary(row: SummarySource, actor: Actor) {
  const audience = audienceOf(actor);
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    sector: row.sector,
    kind: row.kind,
    territory: row.territory?.name ?? null,
    county: row.county?.name ?? null,
    countyKey: row.county?.key ?? null,
    steward: shows(organisationPermissions, 'steward', audience) ? (row.steward?.name ?? null) : null,
    tags: row.tags.map(({ tag }) => tag.name),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

interface LineSource extends SummarySource, Owning {
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly employees: number | null;
  readonly visibility: string;
  readonly fieldVisibility: string | null;
  readonly confirmedAt: Date | null;
  readonly lastContactAt: Date | null;
}

/** A row of the list with all columns that can be chosen for it. */
export function presentOrganisationLine(row: LineSource, actor: Actor) {
  const audience = audienceOf(actor);
  const reads = readableFields(row, readerOf(actor, row));
  return {
    ...presentOrganisationSummary(row, actor),
    own: ownValuesFor(row, actor),
    email: reads('email') ? row.email : null,
    phone: reads('phone') ? row.phone : null,
    website: reads('website') ? row.website : null,
    employees: reads('employees') ? row.employees : null,
    visibility: shows(organisationPermissions, 'visibility', audience) ? row.visibility : null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    lastContactAt: shows(organisationPermissions, 'lastContact', audience)
      ? (row.lastContactAt?.toISOString() ?? null)
      : null,
  };
}

export type PresentedOrganisationLine = ReturnType<typeof presentOrganisationLine>;

interface WholeSource extends SummarySource, Owning {
  readonly territoryKey: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly description: string | null;
  readonly employees: number | null;
  readonly languages: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly logoSha256: string | null;
  readonly fieldsOfAction: ReadonlyArray<{
    readonly fieldOfAction: { readonly id: string; readonly code: string; readonly title: string };
  }>;
  readonly visibility: string;
  readonly fieldVisibility: string | null;
  readonly stewardId: string | null;
  readonly source: string | null;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly regions: ReadonlyArray<{ readonly region: { readonly key: string } & Named }>;
}

const splitLanguages = (codes: string | null) => codes?.split(',').filter(Boolean) ?? [];

/** The fields that an organisation can show to fewer than its profile, as a reader is shown them. */
export function presentLevelled(row: WholeSource, reader: Reader) {
  const reads = readableFields(row, reader);
  const only = <Value>(field: LevelledField, value: Value) => (reads(field) ? value : null);
  const point =
    row.latitude !== null && row.longitude !== null
      ? { latitude: row.latitude, longitude: row.longitude }
      : null;
  return {
    street: only('address', row.street),
    postcode: only('address', row.postcode),
    city: row.city,
    point: only('address', point),
    website: only('website', row.website),
    email: only('email', row.email),
    phone: only('phone', row.phone),
    description: only('description', row.description),
    employees: only('employees', row.employees),
    languages: only('languages', splitLanguages(row.languages)) ?? [],
    fieldsOfAction:
      only(
        'fieldsOfAction',
        row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction),
      ) ?? [],
    /** Names the picture in its address, so that a new one is a new address. */
    logo: only('logo', row.logoSha256?.slice(0, 16) ?? null),
  };
}

/** The organisation's page: what it shows to fewer is theirs, the steward and the source are the office's. */
export function presentOrganisation(row: WholeSource, actor: Actor) {
  const audience = audienceOf(actor);
  const reader = readerOf(actor, row);
  return {
    ...presentOrganisationSummary(row, actor),
    own: ownValuesFor(row, actor),
    territoryKey: row.territoryKey,
    ...presentLevelled(row, reader),
    /** Who else is shown what; for those alone who are shown all. */
    levels: reader === 'office' || reader === 'own' ? levelsOf(row) : null,
    visibility: shows(organisationPermissions, 'visibility', audience) ? row.visibility : null,
    /** Nobody is in charge, and the viewer may know that. */
    unattended: shows(organisationPermissions, 'steward', audience) && row.steward === null,
    stewardId: shows(organisationPermissions, 'steward', audience) ? row.stewardId : null,
    source: shows(organisationPermissions, 'source', audience) ? row.source : null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    regions: row.regions.map(({ region }) => region.name),
  };
}

/** Somebody else's profile as a partner is shown it. */
export function presentPublished(row: WholeSource) {
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    sector: row.sector,
    kind: row.kind,
    territory: row.territory?.name ?? null,
    county: row.county?.name ?? null,
    tags: row.tags.map(({ tag }) => tag.name),
    ...presentLevelled(row, 'partner'),
  };
}

/** A line of the directory. */
export function presentPublishedLine(row: WholeSource) {
  const { id, name, shortName, sector, kind, territory, county, tags, description } = presentPublished(row);
  return { id, name, shortName, sector, kind, territory, county, tags, description };
}

export type PublishedLine = ReturnType<typeof presentPublishedLine>;

function fieldsAt(row: WholeSource, level: string): LevelledField[] {
  const levels = levelsOf(row);
  return levelledFields.filter((field) => levels[field] === level);
}

export type PresentedOrganisation = ReturnType<typeof presentOrganisation>;
/** The fields as the history keeps them. */
export function organisationSnapshot(row: WholeSource) {
  return {
    name: row.name,
    shortName: row.shortName,
    sector: row.sector,
    kind: row.kind,
    territoryKey: row.territoryKey,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    website: row.website,
    email: row.email,
    phone: row.phone,
    description: row.description,
    employees: row.employees,
    tags: row.tags.map(({ tag }) => tag.name),
    languages: splitLanguages(row.languages),
    latitude: row.latitude,
    longitude: row.longitude,
    fieldOfActionIds: row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
    logo: row.logoSha256,
    visibility: row.visibility,
    forPartners: fieldsAt(row, 'PARTNERS'),
    forOffice: fieldsAt(row, 'OFFICE'),
    stewardId: row.stewardId,
    ownFields: ownValuesByKey(presentOwnValues(row.ownValues, true)),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
