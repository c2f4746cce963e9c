import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { listingChange } from './listing.ts';
import { loadListing } from './load.server.ts';
import { mayKeep, publicationOf } from './policy.ts';
import { listingSnapshot, presentListing } from './present.ts';
import { assertPublishable, listingReferences } from './references.server.ts';
import { findListing, updateListing } from './store.server.ts';

/** `listing.update`: the whole form; refused with the present state if somebody was faster. */
export const changeListing = defineWrite({
  name: 'listing.update',
  input: listingChange,
  load: loadListing,
  may: (actor, listing) => mayKeep('update', actor, listing),
  async run(context, { id, version, ...fields }) {
    const { db, scope, actor, now, today, history } = context;
    const before = await findListing(db, scope, today, id);
    if (!before) throw notFound();
    if (before.version !== version) throw conflict(presentListing(before, actor, today));
    const published = publicationOf(actor, fields.published, before.published);
    const named = { ...fields, organisationId: fields.organisationId ?? before.organisationId };
    const organisation = await listingReferences(context, named, before);
    if (published && !before.published) assertPublishable(organisation);
    const saved = await updateListing(db, id, version, {
      ...fields,
      organisationId: organisation.id,
      published,
      publishedAt: published ? (before.publishedAt ?? now) : null,
      sortKey: sortKeyOf(fields.title),
      searchText: searchTextOf(fields.title, fields.description),
      updatedAt: now,
    });
    if (!saved) throw conflict(presentListing(before, actor, today));
    const after = await findListing(db, everything, today, id);
    history.record({
      recordKind: 'listing',
      recordId: id,
      version: version + 1,
      before: listingSnapshot(before),
      after: after && listingSnapshot(after),
    });
    return { id, withdrawn: before.published && !published };
  },
});
