import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import {
  defineRead,
  defineWrite,
  type ReadContext,
  type UseCase,
  type WriteContext,
} from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { loadListing } from '../listing/load.server.ts';
import { listingPermissions, mayKeep, publicationOf } from '../listing/policy.ts';
import { presentListing } from '../listing/present.ts';
import { type ListingRow, lockListing, updateListing } from '../listing/store.server.ts';
import { namesWithRoom, withKeptFile } from './arrival.server.ts';
import { attachmentOfListing, listingAttachmentArrival, listingAttachmentData } from './attachment.ts';
import { withPlace } from './place.server.ts';
import { presentAttachment } from './present.ts';
import { insertAttachment, listAttachmentsOf } from './store.server.ts';

const loadListingOf = (context: ReadContext, { listingId }: { readonly listingId: string }) =>
  loadListing(context, { id: listingId });

/** `listing.list-attachments`: what is attached to a listing, and whether the viewer may attach more. */
export const listListingAttachments = defineRead({
  name: 'listing.list-attachments',
  input: attachmentOfListing,
  load: loadListingOf,
  may: (actor) => allowed(listingPermissions, 'view', actor),
  run: async ({ db, actor, today }, { listingId }, listing) => ({
    title: listing.title,
    attachments: (await listAttachmentsOf(db, { listingId })).map(presentAttachment),
    mayAttach: mayKeep('attach', actor, listing) === true,
    today,
  }),
});

const mayAttach = defineRead({
  name: 'listing.prepare-attachment',
  input: attachmentOfListing,
  load: loadListingOf,
  may: (actor, listing) => mayKeep('attach', actor, listing),
  run: async (_context, _input, { title }) => ({ title }),
});

/** `listing.prepare-attachment`: where a file may be put; asked before the first of its bytes is read. */
export const prepareListingAttachment = withPlace(mayAttach);

/**
 * Takes a published listing back to the office where a partner puts a file to
 * it: nobody of the office has read the file. What the listing then is, and was,
 * for its history.
 */
export async function withdrawForReading(
  { db, actor, now, today }: WriteContext,
  row: Pick<ListingRow, 'id' | 'version' | 'published'>,
  current: () => Promise<ListingRow>,
) {
  const published = publicationOf(actor, undefined, row.published);
  if (published === row.published) return { withdrawn: false, version: null, before: {}, after: {} };
  const columns = { published, publishedAt: null, updatedAt: now };
  if (!(await updateListing(db, row.id, row.version, columns))) {
    throw conflict(presentListing(await current(), actor, today));
  }
  return { withdrawn: true, version: row.version + 1, before: { published: true }, after: { published } };
}

const insert = defineWrite({
  name: 'listing.attach',
  input: listingAttachmentData,
  load: loadListingOf,
  may: (actor, listing) => mayKeep('attach', actor, listing),
  async run(context, data) {
    const { db, actor, now, newId, history } = context;
    // Of two who attach at once the second counts the first.
    await lockListing(db, data.listingId);
    const listing = await loadListingOf(context, data);
    const names = namesWithRoom(await listAttachmentsOf(db, { listingId: data.listingId }));
    const id = newId();
    await insertAttachment(db, { ...data, id, createdById: userIdOf(actor), createdAt: now });
    const change = await withdrawForReading(context, listing, () => loadListingOf(context, data));
    history.record({
      recordKind: 'listing',
      recordId: listing.id,
      version: change.version,
      before: { ...change.before, attachments: names },
      after: { ...change.after, attachments: [...names, data.name] },
    });
    history.record({ recordKind: 'attachment', recordId: id, version: 1, after: data });
    return { id, name: data.name, withdrawn: change.withdrawn };
  },
});

/** `listing.attach`: a file that has arrived is put to a listing, if its bytes are of a kind that is taken. */
export const attachToListing: UseCase<
  typeof listingAttachmentArrival,
  { readonly id: string; readonly name: string; readonly withdrawn: boolean }
> = {
  name: insert.name,
  kind: 'write',
  input: listingAttachmentArrival,
  async run(environment, actor, raw) {
    const { listingId, ...arrival } = parseInput(listingAttachmentArrival, raw);
    return withKeptFile(
      environment,
      arrival,
      () => mayAttach.run(environment, actor, { listingId }),
      (kept) => insert.run(environment, actor, { ...kept, listingId }),
    );
  },
};
