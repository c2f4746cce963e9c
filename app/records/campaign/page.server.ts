import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readCampaigns } from './page-store.server.ts';
import { campaignPermissions } from './policy.ts';
import { presentCampaign } from './present.ts';

const columns = { createdAt: 'createdAt' } as const;
const { q: _none, ...shape } = pageShape;

/** `campaign.page`: campaigns page by page, as programs read them. */
export const pageCampaigns = defineRead({
  name: 'campaign.page',
  input: z.strictObject({ ...shape, sort: sortBy(['createdAt'], '-createdAt') }),
  may: (actor) => allowed(campaignPermissions, 'list', actor),
  async run({ db, scope, today }, asked) {
    const keys = pageKeys(columns, new Set(['createdAt']), asked);
    const { items, next } = recordPage(await readCampaigns(db, scope, keys.keys), keys);
    return { items: items.map((row) => presentCampaign(row, today)), next };
  },
});
