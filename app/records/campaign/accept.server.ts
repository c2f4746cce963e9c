import { allowed } from '#app/access/permission.ts';
import { dayOf } from '#app/kernel/day.ts';
import { conflict, Failure, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import {
  closeConfirmations,
  confirmOrganisations,
  listWaitingConfirmations,
  type WaitingConfirmation,
} from './accept-store.server.ts';
import { acceptance } from './campaign.ts';
import { campaignPermissions } from './policy.ts';
import { findCampaign } from './store.server.ts';

const since = ({ confirmationSince }: WaitingConfirmation) => confirmationSince ?? new Date(0);

/**
 * `campaign.accept`: the office has looked at confirmations of profiles that
 * waited, at one of them or at all. Each counts from the day on which it was
 * given, and none takes back a later one.
 */
export const acceptConfirmations = defineWrite({
  name: 'campaign.accept',
  input: acceptance,
  load: async ({ db, scope }, { campaignId }) => {
    const row = await findCampaign(db, scope, campaignId);
    if (!row) throw notFound();
    return row;
  },
  may: (actor) => allowed(campaignPermissions, 'accept', actor),
  revises: ['network'],
  async run({ db, scope, history }, selection) {
    const rows = await listWaitingConfirmations(db, scope, selection);
    if (rows.length === 0) throw new Failure('conflict', 'change-over');
    const closed = await closeConfirmations(
      db,
      rows.map(({ id }) => id),
    );
    if (closed !== rows.length) throw conflict(null);
    // One statement a day, not one an organisation.
    for (const ofDay of Map.groupBy(rows, (row) => dayOf(since(row))).values()) {
      const at = new Date(Math.min(...ofDay.map((row) => since(row).getTime())));
      const news = ofDay.filter(({ organisation: { confirmedAt } }) => !confirmedAt || confirmedAt < at);
      await confirmOrganisations(
        db,
        news.map(({ organisation }) => organisation.id),
        at,
      );
      for (const { organisation } of news) {
        history.record({
          recordKind: 'organisation',
          recordId: organisation.id,
          version: organisation.version + 1,
          before: { confirmedAt: organisation.confirmedAt?.toISOString() ?? null },
          after: { confirmedAt: at.toISOString() },
        });
      }
    }
    for (const row of rows) {
      history.record({
        recordKind: 'campaign-request',
        recordId: row.id,
        version: row.version + 1,
        before: { confirmationSince: since(row).toISOString() },
        after: { confirmationSince: null },
      });
    }
    return { count: rows.length };
  },
});
