import { allowed } from '#app/access/permission.ts';
import { conflict, Failure, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { hashOf, newToken } from '../invitation/token.server.ts';
import { campaignVersion, requestVersion } from './campaign.ts';
import { answerPath, isAnswerable } from './link.server.ts';
import { loadCampaign } from './list.server.ts';
import { campaignPermissions } from './policy.ts';
import { presentCampaign, presentRequest } from './present.ts';
import { findRequest, type RequestRow, updateRequest, writeLink } from './request-store.server.ts';
import { updateCampaign } from './store.server.ts';
import { handedOver } from './terms.ts';

/** `campaign.end`: from now on none of its links opens, and nobody is reminded. */
export const endCampaign = defineWrite({
  name: 'campaign.end',
  input: campaignVersion,
  load: loadCampaign,
  may: (actor) => allowed(campaignPermissions, 'end', actor),
  async run({ db, now, today, history }, { id, version }, row) {
    if (row.endedAt || row.endsOn < today) throw new Failure('conflict', 'campaign-over');
    if (!(await updateCampaign(db, id, version, { endedAt: now }))) {
      throw conflict(presentCampaign(row, today));
    }
    history.record({
      recordKind: 'campaign',
      recordId: id,
      version: version + 1,
      before: { endedAt: null },
      after: { endedAt: now.toISOString() },
    });
    return { title: row.title };
  },
});

/** The request that an input names, if the actor sees it. */
async function loadRequest(
  { db, scope }: ReadContext,
  { id, campaignId }: { readonly id: string; readonly campaignId: string },
): Promise<RequestRow> {
  const row = await findRequest(db, scope, { id, campaignId });
  if (!row) throw notFound();
  return row;
}

/** `campaign.withdraw`: the links of one organisation open nothing any more. */
export const withdrawRequest = defineWrite({
  name: 'campaign.withdraw',
  input: requestVersion,
  load: loadRequest,
  may: (actor) => allowed(campaignPermissions, 'withdraw', actor),
  async run({ db, now, history }, { id, version }, row) {
    if (row.withdrawnAt) throw new Failure('conflict', 'request-over');
    if (!(await updateRequest(db, id, version, { withdrawnAt: now }))) {
      throw conflict(presentRequest(row, 'open'));
    }
    history.record({
      recordKind: 'campaign-request',
      recordId: id,
      version: version + 1,
      before: { withdrawnAt: null },
      after: { withdrawnAt: now.toISOString() },
    });
    return { name: row.organisation.name };
  },
});

/** `campaign.issue-link`: a link to hand over by other ways than the mail, told here and kept nowhere; one handed over before becomes void. */
export const issueRequestLink = defineWrite({
  name: 'campaign.issue-link',
  input: requestVersion,
  load: loadRequest,
  may: (actor) => allowed(campaignPermissions, 'issue-link', actor),
  async run(context, { id, version }, row) {
    const { db, now, history } = context;
    if (!(await isAnswerable(context, row))) throw new Failure('conflict', 'request-over');
    const token = newToken();
    await writeLink(db, { requestId: id, round: handedOver, tokenHash: hashOf(token) }, now);
    if (!(await updateRequest(db, id, version, { linkedAt: now }))) {
      throw conflict(presentRequest(row, 'open'));
    }
    history.record({
      recordKind: 'campaign-request',
      recordId: id,
      version: version + 1,
      before: { linkedAt: row.linkedAt?.toISOString() ?? null },
      after: { linkedAt: now.toISOString() },
    });
    return { path: answerPath(token), endsOn: row.campaign.endsOn, name: row.organisation.name };
  },
});
