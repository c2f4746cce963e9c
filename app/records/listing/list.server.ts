import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { checkbox, filterChoice, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listingPermissions } from './policy.ts';
import { presentListingSummary } from './present.ts';
import { listListings } from './store.server.ts';
import { listingDirections, listingKinds, listingSorts, listingStates } from './terms.ts';

export const listingListInput = z.object({
  q: query(),
  direction: filterChoice(listingDirections),
  kind: filterChoice(listingKinds),
  county: filterText(),
  organisation: filterText(),
  state: filterChoice(listingStates),
  binned: checkbox().catch(false),
  sort: z.enum(listingSorts).catch('-updated'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

/** `listing.list`: a filtered, sorted page of the listings that the actor sees; expired ones only when asked for. */
export const listListingsUseCase = defineRead({
  name: 'listing.list',
  input: listingListInput,
  may: (actor, _loaded, input) => allowed(listingPermissions, input.binned ? 'restore' : 'list', actor),
  async run({ db, scope, actor, today }, { sort, size, after, before, ...filter }) {
    const page = await listListings(db, scope, filter, today, sort, { size, after, before });
    return { ...page, items: page.items.map((row) => presentListingSummary(row, actor, today)) };
  },
});
