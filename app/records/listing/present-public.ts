import { readableFields } from '../organisation/level.ts';

interface PublicSource {
  readonly id: string;
  readonly kind: string;
  readonly occupation: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly validUntil: string | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly territory: { readonly name: string } | null;
  readonly organisation: {
    readonly name: string;
    readonly visibility: string;
    readonly fieldVisibility: string | null;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
    readonly website: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly territory: { readonly name: string } | null;
  };
}

/**
 * A listing as anybody reads it: named one by one, and no person among it. Whoever
 * wants to know more turns to the organisation.
 */
export function presentPublicListing(row: PublicSource) {
  const { organisation, territory } = row;
  const reads = readableFields(organisation, 'public');
  return {
    id: row.id,
    kind: row.kind,
    occupation: row.occupation,
    title: row.title,
    link: row.link,
    validUntil: row.validUntil,
    publishedAt: (row.publishedAt ?? row.updatedAt).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    place: territory?.name ?? organisation.territory?.name ?? organisation.city,
    organisation: {
      name: organisation.name,
      // Another place than its own is not where the organisation has its house.
      street: territory || !reads('address') ? null : organisation.street,
      postcode: territory || !reads('address') ? null : organisation.postcode,
      city: territory?.name ?? organisation.city,
      website: reads('website') ? organisation.website : null,
      email: reads('email') ? organisation.email : null,
      phone: reads('phone') ? organisation.phone : null,
    },
  };
}

export type PublicListing = ReturnType<typeof presentPublicListing>;
