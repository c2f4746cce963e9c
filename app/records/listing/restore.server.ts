import { audienceOf, userIdOf } from '#app/access/actor.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { listingVersion } from './listing.ts';
import { loadBinnedListing } from './load.server.ts';
import { mayKeep } from './policy.ts';
import { presentListing } from './present.ts';
import { updateListing } from './store.server.ts';

/**
 * `listing.restore`: back out of the bin, published if it was. What the office
 * took away does not come back to the public by a partner's hand: it waits.
 */
export const restoreListing = defineWrite({
  name: 'listing.restore',
  input: listingVersion,
  load: loadBinnedListing,
  may: (actor, listing) => mayKeep('restore', actor, listing),
  async run({ db, actor, now, today, history }, { id, version }, listing) {
    const trusted = audienceOf(actor) === 'office' || listing.deletedById === userIdOf(actor);
    const published = listing.published && trusted;
    const publishedAt = published ? listing.publishedAt : null;
    const columns = { deletedAt: null, deletedById: null, published, publishedAt, updatedAt: now };
    if (!(await updateListing(db, id, version, columns))) {
      throw conflict(presentListing(listing, actor, today));
    }
    history.record({
      recordKind: 'listing',
      recordId: id,
      version: version + 1,
      before: { deletedAt: listing.deletedAt?.toISOString() ?? null, published: listing.published },
      after: { deletedAt: null, published },
    });
    return { id, version: version + 1, title: listing.title };
  },
});
