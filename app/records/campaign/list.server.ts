import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { sectors as sectorNames } from '../organisation/terms.ts';
import { territoryDirectory } from '../territory/directory-store.server.ts';
import { campaignListInput, campaignReference, requestListInput } from './campaign.ts';
import { campaignPermissions } from './policy.ts';
import { campaignState, presentCampaign, presentRequest } from './present.ts';
import { listRequests } from './request-store.server.ts';
import { responseOf } from './response.ts';
import {
  type CampaignRow,
  countRequests,
  countResponses,
  countTies,
  countWaitingConfirmations,
  findCampaign,
  listCampaigns,
} from './store.server.ts';

const size = 25;

/** `campaign.list`: a page of the campaigns with how many have answered, the newest first. */
export const listCampaignsUseCase = defineRead({
  name: 'campaign.list',
  input: campaignListInput,
  may: (actor) => allowed(campaignPermissions, 'list', actor),
  async run({ db, scope, today }, page) {
    const rows = await listCampaigns(db, scope, { size, ...page });
    const responses = await countResponses(
      db,
      rows.items.map(({ id }) => id),
    );
    return {
      ...rows,
      items: rows.items.map((row) => ({
        ...presentCampaign(row, today),
        ...(responses.get(row.id) ?? { asked: 0, answered: 0 }),
      })),
    };
  },
});

/** The campaign that an input names, if the actor sees it. */
export async function loadCampaign(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<CampaignRow> {
  const row = await findCampaign(db, scope, id);
  if (!row) throw notFound();
  return row;
}

/** `campaign.view`: how many have answered, of all, by sector and by county; what nobody answered is unknown. */
export const viewCampaign = defineRead({
  name: 'campaign.view',
  input: campaignReference,
  load: loadCampaign,
  may: (actor) => allowed(campaignPermissions, 'view', actor),
  async run({ db, today, sendsMail }, _input, row) {
    const [counted, ties, waiting, { byKey }] = await Promise.all([
      countRequests(db, row.id),
      countTies(db, row.id),
      countWaitingConfirmations(db, row.id),
      territoryDirectory(db),
    ]);
    const { all, groups: sectors } = responseOf(counted, ({ sector }) => sector);
    const { groups: counties } = responseOf(counted, ({ countyKey }) => countyKey);
    const said = (verdict: string | null) => ties.get(verdict) ?? 0;
    return {
      campaign: presentCampaign(row, today),
      sendsMail,
      waiting,
      all,
      sectors: sectorNames.flatMap((sector) => {
        const response = sectors.get(sector);
        return response ? [{ sector, ...response }] : [];
      }),
      counties: [...counties]
        .map(([key, response]) => ({ key, name: (key && byKey.get(key)?.name) ?? null, ...response }))
        .sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'de')),
      ties: {
        asked: said('CONFIRMED') + said('CORRECTED') + said('DISPUTED') + said(null),
        confirmed: said('CONFIRMED'),
        corrected: said('CORRECTED'),
        disputed: said('DISPUTED'),
        unknown: said(null),
      },
    };
  },
});

/** `campaign.list-requests`: whom a campaign asks, in the order in which they are asked, and where each stands. */
export const listRequestsUseCase = defineRead({
  name: 'campaign.list-requests',
  input: requestListInput,
  load: loadCampaign,
  may: (actor) => allowed(campaignPermissions, 'list-requests', actor),
  async run({ db, scope, today }, { id: campaignId, q, state, after, before }, row) {
    const campaign = campaignState(row, today);
    const filter = { campaignId, campaign, q, state };
    const page = await listRequests(db, scope, filter, { size, after, before });
    return { ...page, items: page.items.map((request) => presentRequest(request, campaign)) };
  },
});
