import { describe, expect, it } from 'vitest';
import { boxAround, kilometresBetween } from '#app/kernel/distance.ts';
import { boardAt, boardOfKind } from '#app/records/listing/boards.ts';
import { atomFeed } from '#app/records/listing/feed.ts';
import { jobPosting } from '#app/records/listing/job-posting.ts';
import { presentPublicListing } from '#app/records/listing/present-public.ts';

const organisation = {
  visibility: 'PUBLIC',
  fieldVisibility: null as string | null,
  name: 'Müller & Söhne <GmbH>',
  street: 'Markt 1',
  postcode: '99734',
  city: 'Nordhausen',
  website: 'https://example.org/',
  email: 'post@example.org',
  phone: '+49 3631 1',
  territory: { name: 'Nordhausen' },
};
const row = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'VACANCY',
  occupation: '4',
  title: 'Geodaten "am Harz"',
  link: null,
  validUntil: '2026-12-31',
  publishedAt: new Date('2026-11-20T09:30:00Z'),
  updatedAt: new Date('2026-11-21T09:30:00Z'),
  territory: null,
  organisation,
};

describe('distances', () => {
  const nordhausen = { latitude: 51.505, longitude: 10.791 };
  const erfurt = { latitude: 50.978, longitude: 11.029 };

  it('are those of the great circle', () => {
    // Berlin to Munich, as published for the formula: 504 km.
    const berlin = { latitude: 52.52, longitude: 13.405 };
    const munich = { latitude: 48.1372, longitude: 11.5755 };
    expect(kilometresBetween(berlin, munich)).toBeCloseTo(504.4, 0);
    expect(kilometresBetween(nordhausen, nordhausen)).toBe(0);
    expect(kilometresBetween(nordhausen, erfurt)).toBeCloseTo(kilometresBetween(erfurt, nordhausen), 9);
  });

  it('lie within a box that holds the circle', () => {
    const far = kilometresBetween(nordhausen, erfurt);
    const inside = ({ latitude, longitude }: ReturnType<typeof boxAround>) =>
      erfurt.latitude >= latitude.gte &&
      erfurt.latitude <= latitude.lte &&
      erfurt.longitude >= longitude.gte &&
      erfurt.longitude <= longitude.lte;
    expect(inside(boxAround(nordhausen, far))).toBe(true);
    expect(inside(boxAround(nordhausen, far / 2))).toBe(false);
  });
});

describe('boards', () => {
  it('are told by their address', () => {
    expect(['/stellen', '/stellen/1', '/stellen.atom'].map(boardAt)).toEqual(['jobs', 'jobs', 'jobs']);
    expect(['/services', '/services/1', '/services.atom'].map(boardAt)).toEqual(
      Array.from({ length: 3 }, () => 'services'),
    );
  });

  it('show work and services, and no cooperation between two', () => {
    expect(['VACANCY', 'ROOM', 'COOPERATION', 'x'].map(boardOfKind)).toEqual([
      'jobs',
      'services',
      null,
      null,
    ]);
  });
});

describe('a listing for everybody', () => {
  it('names no street when it is somewhere else than its organisation', () => {
    const elsewhere = presentPublicListing({ ...row, territory: { name: 'Artern' } });
    expect(elsewhere.place).toBe('Artern');
    expect(elsewhere.organisation).toMatchObject({ street: null, postcode: null, city: 'Artern' });
  });

  it('tells of its organisation what that shows to everybody', () => {
    const fieldVisibility = JSON.stringify({ email: 'PARTNERS', phone: 'OFFICE', address: 'OFFICE' });
    const shown = presentPublicListing({ ...row, organisation: { ...organisation, fieldVisibility } });
    expect(shown.organisation).toMatchObject({ email: null, phone: null, street: null, postcode: null });
    expect(shown.organisation.website).toBe(organisation.website);
  });

  it('is a JobPosting with what job searches need, and nothing that is not known', () => {
    const posting = jobPosting(
      presentPublicListing(row),
      '<p>Text</p>',
      'https://netz.example.org/stellen/1',
    );
    expect(posting).toMatchObject({
      '@type': 'JobPosting',
      title: row.title,
      datePosted: '2026-11-20',
      validThrough: '2026-12-31T23:59:59',
      hiringOrganization: { name: organisation.name, sameAs: 'https://example.org/' },
      jobLocation: { address: { addressLocality: 'Nordhausen', postalCode: '99734', addressCountry: 'DE' } },
    });
    const unlimited = jobPosting(presentPublicListing({ ...row, validUntil: null }), null, 'x');
    expect(unlimited).not.toHaveProperty('validThrough');
    expect(unlimited.description).toBe(row.title);
  });

  it('is an entry of a feed, whatever its words', () => {
    const feed = atomFeed({
      title: 'Stellen',
      origin: 'https://netz.example.org',
      address: '/stellen',
      locale: 'de',
      entries: [presentPublicListing(row)],
      now: '2026-11-30T00:00:00.000Z',
    });
    expect(feed).toContain('<title>Geodaten &quot;am Harz&quot;</title>');
    expect(feed).toContain('<name>Müller &amp; Söhne &lt;GmbH&gt;</name>');
    expect(feed).toContain('<updated>2026-11-21T09:30:00.000Z</updated>');
    expect(feed).toContain(`href="https://netz.example.org/stellen/${row.id}"`);
  });
});
