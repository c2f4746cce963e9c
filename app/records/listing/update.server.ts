import type { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { listingChange, listingFields } from './listing.ts';
import { loadListing } from './load.server.ts';
import { mayKeep, publicationOf } from './policy.ts';
import { listingSnapshot, presentListing } from './present.ts';
import { assertOccupation, assertPublishable, listingReferences } from './references.server.ts';
import { findListing, type ListingRow, updateListing } from './store.server.ts';

async function save(context: WriteContext, before: ListingRow, input: z.output<typeof listingChange>) {
  const { id, version, ...fields } = input;
  const { db, actor, now, today, history } = context;
  assertOccupation(fields);
  const published = publicationOf(actor, fields.published, before.published);
  const named = { ...fields, organisationId: fields.organisationId ?? before.organisationId };
  const organisation = await listingReferences(context, named, before);
  if (published && !before.published) assertPublishable(organisation);
  const saved = await updateListing(db, id, version, {
    ...fields,
    organisationId: organisation.id,
    published,
    publishedAt: published ? (before.publishedAt ?? now) : null,
    // With another last day its owner is asked again when that has come.
    ...(fields.validUntil !== before.validUntil && { expiryAskedAt: null }),
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
}

/** The first sending may have withdrawn a partner's listing: told again rather than never. */
function waits(actor: Actor, { published }: ListingRow): boolean {
  return audienceOf(actor) === 'partner' && !published;
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeListing(context: WriteContext, change: z.output<typeof listingChange>) {
  const { db, actor, scope, today } = context;
  const before = await findListing(db, scope, today, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    const sent = { ...fields, organisationId: fields.organisationId ?? before.organisationId };
    if (says(listingSnapshot(before), sent)) return { id, withdrawn: waits(actor, before) };
    throw conflict(presentListing(before, actor, today));
  }
  return save(context, before, change);
}

/** `listing.update`: the whole form. */
export const changeListing = defineWrite({
  name: 'listing.update',
  input: listingChange,
  load: loadListing,
  may: (actor, listing) => mayKeep('update', actor, listing),
  run: writeListing,
});

/** `listing.patch`: some fields, the others as they stand; otherwise the same. */
export const patchListing = defineWrite({
  name: 'listing.patch',
  input: changesInput,
  load: loadListing,
  may: (actor, listing) => mayKeep('update', actor, listing),
  async run(context, { id, version, changes }) {
    const { db, actor, scope, today } = context;
    const before = await findListing(db, scope, today, id);
    if (!before || before.deletedAt) throw notFound();
    if (before.version !== version) throw conflict(presentListing(before, actor, today));
    // Whether it stays published is not the field's to say again, but the policy's.
    const typed = { ...typedFields(listingFields, listingSnapshot(before)), published: undefined };
    return save(context, before, parseInput(listingChange, { ...typed, ...changes, id, version }));
  },
});
