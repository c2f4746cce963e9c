import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { listingVersion } from './listing.ts';
import { loadListing } from './load.server.ts';
import { listingPermissions, mayKeep } from './policy.ts';
import { presentListing } from './present.ts';
import { assertPublishable } from './references.server.ts';
import { type ListingRow, updateListing } from './store.server.ts';

async function setPublished(
  { db, actor, now, today, history }: WriteContext,
  listing: ListingRow,
  version: number,
  published: boolean,
) {
  const { id, title } = listing;
  const columns = { published, publishedAt: published ? now : null, updatedAt: now };
  if (!(await updateListing(db, id, version, columns))) throw conflict(presentListing(listing, actor, today));
  history.record({
    recordKind: 'listing',
    recordId: id,
    version: version + 1,
    before: { published: listing.published },
    after: { published },
  });
  return { id, version: version + 1, title };
}

/** `listing.publish`: from now on partners of the region and leadership see it, until it expires. */
export const publishListing = defineWrite({
  name: 'listing.publish',
  input: listingVersion,
  load: loadListing,
  may: (actor) => allowed(listingPermissions, 'publish', actor),
  async run(context, { version }, listing) {
    assertPublishable(listing.organisation);
    return setPublished(context, listing, version, true);
  },
});

/** `listing.unpublish`: back to the office and the organisation itself. */
export const unpublishListing = defineWrite({
  name: 'listing.unpublish',
  input: listingVersion,
  load: loadListing,
  may: (actor, listing) => mayKeep('unpublish', actor, listing),
  run: (context, { version }, listing) => setPublished(context, listing, version, false),
});
