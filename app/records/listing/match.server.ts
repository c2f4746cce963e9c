import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { introductionPermissions } from '../introduction/policy.ts';
import { listingReference } from './listing.ts';
import { loadListing } from './load.server.ts';
import { listOpposite } from './match-store.server.ts';
import { sharingWords } from './matching.ts';
import { listingPermissions } from './policy.ts';
import { presentListingSummary } from './present.ts';

const looked = 500;
const most = 5;

/**
 * `listing.match`: needs that an offer may meet, or offers that may meet a need:
 * of the same kind, with a telling word in common, published and still valid;
 * by the same rule as introductions are proposed.
 */
export const matchListing = defineRead({
  name: 'listing.match',
  input: listingReference,
  load: loadListing,
  may: (actor) => allowed(listingPermissions, 'view', actor),
  async run({ db, scope, actor, today }, _input, { organisationId, direction, kind, title }) {
    const opposite = direction === 'OFFER' ? 'NEED' : 'OFFER';
    const rows = await listOpposite(db, scope, today, { direction: opposite, kind, organisationId }, looked);
    return {
      matches: sharingWords(title, rows, most).map((row) => presentListingSummary(row, actor, today)),
      mayIntroduce: allowed(introductionPermissions, 'create', actor) === true,
    };
  },
});
