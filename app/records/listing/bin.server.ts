import { userIdOf } from '#app/access/actor.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { listingVersion } from './listing.ts';
import { loadListing } from './load.server.ts';
import { mayKeep } from './policy.ts';
import { presentListing } from './present.ts';
import { updateListing } from './store.server.ts';

/** `listing.bin`: out of the lists, for thirty days to be brought back. */
export const binListing = defineWrite({
  name: 'listing.bin',
  input: listingVersion,
  load: loadListing,
  may: (actor, listing) => mayKeep('bin', actor, listing),
  async run({ db, actor, now, today, history }, { id, version }, listing) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateListing(db, id, version, columns))) {
      throw conflict(presentListing(listing, actor, today));
    }
    history.record({
      recordKind: 'listing',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, title: listing.title };
  },
});
