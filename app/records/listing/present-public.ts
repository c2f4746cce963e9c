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
      street: territory ? null : organisation.street,
      postcode: territory ? null : organisation.postcode,
      city: territory?.name ?? organisation.city,
      website: organisation.website,
      email: organisation.email,
      phone: organisation.phone,
    },
  };
}

export type PublicListing = ReturnType<typeof presentPublicListing>;
