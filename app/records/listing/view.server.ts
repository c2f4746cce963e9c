import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { presentAttachment } from '../attachment/present.ts';
import { listAttachmentsOf } from '../attachment/store.server.ts';
import { listingReference } from './listing.ts';
import { loadListing } from './load.server.ts';
import { listingPermissions, mayKeep } from './policy.ts';
import { presentListing } from './present.ts';

/** `listing.view`: one listing, and what the viewer may do with it. */
export const viewListing = defineRead({
  name: 'listing.view',
  input: listingReference,
  load: loadListing,
  may: (actor) => allowed(listingPermissions, 'view', actor),
  run: async ({ db, actor, today }, { id }, listing) => ({
    listing: presentListing(listing, actor, today),
    attachments: (await listAttachmentsOf(db, { listingId: id })).map(presentAttachment),
    mayEdit: mayKeep('update', actor, listing) === true,
    mayPublish: allowed(listingPermissions, 'publish', actor) === true,
    today,
  }),
});
