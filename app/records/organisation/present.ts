import type { Actor } from '#app/access/actor.ts';
import { audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { type OwnValueSource, ownValuesByKey, presentOwnValues } from '../own-field/present.ts';
import { organisationPermissions } from './policy.ts';

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
  readonly confirmedAt: Date | null;
  readonly lastContactAt: Date | null;
}

/** A row of the list with all columns that can be chosen for it. */
export function presentOrganisationLine(row: LineSource, actor: Actor) {
  const audience = audienceOf(actor);
  return {
    ...presentOrganisationSummary(row, actor),
    own: ownValuesFor(row, actor),
    email: row.email,
    phone: row.phone,
    website: row.website,
    employees: row.employees,
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
  readonly visibility: string;
  readonly stewardId: string | null;
  readonly source: string | null;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly regions: ReadonlyArray<{ readonly region: { readonly key: string } & Named }>;
}

/** The organisation's page: an organisation's own contact data is public matter, the steward and the source are the office's. */
export function presentOrganisation(row: WholeSource, actor: Actor) {
  const audience = audienceOf(actor);
  return {
    ...presentOrganisationSummary(row, actor),
    own: ownValuesFor(row, actor),
    territoryKey: row.territoryKey,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    website: row.website,
    email: row.email,
    phone: row.phone,
    description: row.description,
    employees: row.employees,
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
    visibility: row.visibility,
    stewardId: row.stewardId,
    ownFields: ownValuesByKey(presentOwnValues(row.ownValues, true)),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
