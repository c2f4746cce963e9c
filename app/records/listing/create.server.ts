import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { assertSame } from '../audit/same.ts';
import { listingInput } from './listing.ts';
import { listingPermissions, publicationOf } from './policy.ts';
import { listingSnapshot } from './present.ts';
import { assertOccupation, assertPublishable, listingReferences } from './references.server.ts';
import { findListing, insertListing } from './store.server.ts';

/** `listing.create`: an offer or a need; a partner's waits for the office. Sent twice by one form it is made once. */
export const createListing = defineWrite({
  name: 'listing.create',
  input: listingInput,
  may: (actor) => allowed(listingPermissions, 'create', actor),
  async run(context, { id: chosen, ...fields }) {
    const { db, scope, actor, now, today, newId, history } = context;
    const { title, description, validUntil } = fields;
    const saved = chosen ? await findListing(db, scope, today, chosen) : null;
    if (saved) {
      const said = { ...fields, organisationId: fields.organisationId ?? saved.organisationId };
      return assertSame(listingSnapshot(saved), said, { id: saved.id, title });
    }
    assertOccupation(fields);
    const published = publicationOf(actor, fields.published, false);
    const organisation = await listingReferences(context, fields, null);
    if (published) assertPublishable(organisation);
    if (validUntil && validUntil < today) throw invalidField('validUntil', 'day-past');
    const id = chosen ?? newId();
    await insertListing(db, {
      ...fields,
      id,
      organisationId: organisation.id,
      published,
      publishedAt: published ? now : null,
      sortKey: sortKeyOf(title),
      searchText: searchTextOf(title, description),
      createdAt: now,
      updatedAt: now,
    });
    const made = await findListing(db, everything, today, id);
    history.record({ recordKind: 'listing', recordId: id, version: 1, after: made && listingSnapshot(made) });
    return { id, title };
  },
});
