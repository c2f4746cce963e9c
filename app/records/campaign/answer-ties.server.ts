import { Failure, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { addForOwn } from '../claim/add.server.ts';
import { sayForOwn } from '../claim/say.server.ts';
import { waitsForOffice } from '../profile/own.server.ts';
import { findRelationship } from '../relationship/store.server.ts';
import { tieAddition, tieAnswer, tieChoice } from './campaign.ts';
import { openLink } from './link.server.ts';
import { noteAnswer, type RequestRow } from './request-store.server.ts';
import { mostTies, mostTouched, type TieVerdict } from './terms.ts';
import { listTies, writeTie } from './tie-store.server.ts';

/** Notes in the request what was said of a tie; the first answer of any kind answers it. */
async function noteTie(
  { db, now, history }: WriteContext,
  request: RequestRow,
  relationshipId: string,
  verdict: TieVerdict | null,
): Promise<void> {
  const ties = await listTies(db, request.id);
  const known = ties.find((tie) => tie.relationshipId === relationshipId);
  if (known && known.verdict === verdict) return;
  const taken = ties.filter((tie) => tie.verdict !== 'SET_ASIDE').length;
  const isAmong = known !== undefined && known.verdict !== 'SET_ASIDE';
  // A link is no way to fill the record: what is set aside makes room, but not for ever more.
  const full =
    (!isAmong && verdict !== 'SET_ASIDE' && taken >= mostTies) || (!known && ties.length >= mostTouched);
  if (full) throw new Failure('conflict', 'ties-full');
  const position = known?.position ?? ties.reduce((last, tie) => Math.max(last, tie.position + 1), 0);
  await writeTie(db, { requestId: request.id, relationshipId, position }, verdict, now);
  const answeredAt = verdict === null ? request.answeredAt : (request.answeredAt ?? now);
  await noteAnswer(db, request.id, { answeredAt });
  history.record({
    recordKind: 'campaign-request',
    recordId: request.id,
    version: request.version + 1,
    before: { tie: relationshipId, verdict: known?.verdict ?? null },
    after: { tie: relationshipId, verdict },
  });
}

/** `campaign.say`: confirms, corrects or disputes one tie, by the way that a partner's own word takes. */
export const sayByLink = defineWrite({
  name: 'campaign.say',
  input: tieAnswer,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  revises: ['network'],
  async run(outer, { token, ...said }) {
    const { request, own, context } = await openLink(outer, token);
    const waits = await waitsForOffice(context, own);
    const way = { requestId: request.id, waits };
    const { name } = await sayForOwn(context, own, said, way);
    await noteTie(context, request, said.relationshipId, said.verdict);
    return { name, waits };
  },
});

/** `campaign.choose-tie`: takes a tie that is on record among the most important ones, or out of them. It says nothing of the tie itself. */
export const chooseByLink = defineWrite({
  name: 'campaign.choose-tie',
  input: tieChoice,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  async run(outer, { token, relationshipId, chosen }) {
    const { request, own, context } = await openLink(outer, token);
    const row = await findRelationship(context.db, context.scope, relationshipId);
    const ends = [row?.fromOrganisation, row?.toOrganisation];
    if (!row || row.deletedAt || !ends.some((end) => end?.id === own.id)) throw notFound();
    await noteTie(context, request, relationshipId, chosen ? null : 'SET_ASIDE');
    return { name: ends.find((end) => end && end.id !== own.id)?.name ?? '' };
  },
});

/** `campaign.add-tie`: a tie that is not on record yet, by the way of a partner's own addition. */
export const addByLink = defineWrite({
  name: 'campaign.add-tie',
  input: tieAddition,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  revises: ['network'],
  async run(outer, { token, ...addition }) {
    const { request, own, context } = await openLink(outer, token);
    const waits = await waitsForOffice(context, own);
    const way = { requestId: request.id, waits };
    const { name, id } = await addForOwn(context, own, addition, way);
    await noteTie(context, request, id, 'CONFIRMED');
    return { name, waits };
  },
});
