import type { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { addDays } from '#app/kernel/day.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { campaignInput } from './campaign.ts';
import { chooseOrganisations, type Ready } from './choose.server.ts';
import { mostImportant } from './most-important.ts';
import { campaignPermissions } from './policy.ts';
import { campaignSnapshot } from './present.ts';
import { insertRequests } from './request-store.server.ts';
import { findCampaign, insertCampaign } from './store.server.ts';
import { mostAsked, mostDays } from './terms.ts';
import { insertTies, listAskable } from './tie-store.server.ts';

/** New ids in ascending order: lists and jobs follow it where all else is the same. */
function ascending(newId: () => string, count: number): string[] {
  return Array.from({ length: count }, newId).sort();
}

/** Writes what is asked of whom, in the order given; the mails leave in the same order. */
async function ask(context: WriteContext, campaignId: string, ready: readonly Ready[]): Promise<void> {
  const { db, now, today, newId, history, sendsMail } = context;
  const requestIds = ascending(newId, ready.length);
  const rows = ready.map(({ organisation, contact }, place) => ({
    id: requestIds[place] ?? newId(),
    campaignId,
    organisationId: organisation.id,
    contactId: contact?.id ?? null,
    personal: contact !== null,
    sector: organisation.sector,
    countyKey: organisation.countyKey,
    confirmedBefore: organisation.confirmedAt,
    mailsWanted: sendsMail ? 1 : 0,
    createdAt: now,
  }));
  await insertRequests(db, rows);
  const ids = rows.map(({ organisationId }) => organisationId);
  const important = mostImportant(ids, await listAskable(db, ids, today));
  await insertTies(
    db,
    rows.flatMap(({ id, organisationId }) =>
      (important.get(organisationId) ?? []).map((relationshipId, position) => ({
        requestId: id,
        relationshipId,
        position,
      })),
    ),
  );
  if (sendsMail) {
    const jobIds = ascending(newId, rows.length);
    const jobs = rows.map(({ id }, place) => ({
      id: jobIds[place] ?? newId(),
      kind: 'campaign.mail',
      payload: { id, round: 0 },
    }));
    await enqueue(db, jobs, now);
  }
  for (const { id, organisationId, contactId } of rows) {
    history.record({
      recordKind: 'campaign-request',
      recordId: id,
      version: 1,
      after: { campaignId, organisationId, contactId },
    });
  }
}

/** Asks whoever of the selection can be asked; nobody: nothing is written. */
async function start(
  context: WriteContext,
  { id: wanted, most, ids, all, query, regionKey: chosen, ...words }: z.output<typeof campaignInput>,
): Promise<{ count: number; id: string | null }> {
  const { db, scope, actor, now, today, newId, history } = context;
  if (wanted && (await findCampaign(db, scope, wanted))) return { count: 0, id: wanted };
  if (words.endsOn <= today) throw invalidField('endsOn', 'in-future');
  if (words.endsOn > addDays(today, mostDays)) throw invalidField('endsOn', 'too-late');
  const choice = await chooseOrganisations(context, { ids, all, query, regionKey: chosen });
  // With a number the oldest of them are meant, however many more there are.
  if (choice.tooMany && most === null) {
    throw invalidField('most', message('too-big', { max: mostAsked }));
  }
  const ready = choice.ready.slice(0, most ?? mostAsked);
  if (ready.length === 0) return { count: 0, id: null };
  const id = wanted ?? newId();
  const campaign = { ...words, id, regionKey: choice.regionKey };
  await insertCampaign(db, { ...campaign, createdById: userIdOf(actor), createdAt: now });
  history.record({
    recordKind: 'campaign',
    recordId: id,
    version: 1,
    after: campaignSnapshot(campaign),
  });
  await ask(context, id, ready);
  return { count: ready.length, id };
}

/**
 * `campaign.start`: asks every organisation of a selection that can be asked, or
 * so many of them as are wanted, those whose confirmation is the longest ago
 * first; each by a mail of its own. Sent twice by one form it is started once.
 */
export const startCampaign = defineWrite({
  name: 'campaign.start',
  input: campaignInput,
  may: (actor) => allowed(campaignPermissions, 'create', actor),
  run: start,
});

/** `campaign.create`: the same for programs, which are told where there is nobody to ask. */
export const createCampaign = defineWrite({
  name: 'campaign.create',
  input: campaignInput,
  may: (actor) => allowed(campaignPermissions, 'create', actor),
  async run(context, input) {
    const started = await start(context, input);
    if (started.id === null) throw invalidField('ids', 'nobody-to-ask');
    return started;
  },
});
