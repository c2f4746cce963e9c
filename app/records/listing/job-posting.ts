import type { PublicListing } from './present-public.ts';

/** Leaves out what is not known: a search engine takes an empty value for a wrong one. */
function known<Fields extends Record<string, unknown>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Fields>;
}

/**
 * A vacancy or apprenticeship as search engines read it: schema.org `JobPosting`,
 * with the properties that job searches ask for (title, description, datePosted,
 * hiringOrganization, jobLocation).
 *
 * @param description as HTML, already cleaned
 * @param url the page's own address, whole
 */
export function jobPosting(listing: PublicListing, description: string | null, url: string) {
  const { organisation, kind } = listing;
  return known({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: listing.title,
    description: description ?? listing.title,
    identifier: { '@type': 'PropertyValue', name: organisation.name, value: listing.id },
    url,
    datePosted: listing.publishedAt.slice(0, 10),
    // Valid until the end of that day, in the time of the country.
    validThrough: listing.validUntil ? `${listing.validUntil}T23:59:59` : null,
    employmentType: kind === 'APPRENTICESHIP' ? 'OTHER' : null,
    occupationalCategory: listing.occupation ? `KldB 2010: ${listing.occupation}` : null,
    directApply: false,
    hiringOrganization: known({
      '@type': 'Organization',
      name: organisation.name,
      sameAs: organisation.website,
    }),
    jobLocation: {
      '@type': 'Place',
      address: known({
        '@type': 'PostalAddress',
        streetAddress: organisation.street,
        postalCode: organisation.postcode,
        addressLocality: organisation.city ?? listing.place,
        addressCountry: 'DE',
      }),
    },
  });
}
