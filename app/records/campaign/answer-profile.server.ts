import { anonymous } from '#app/access/actor.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { knownFieldsOfAction } from '../concept/store.server.ts';
import { presentPublished } from '../organisation/present.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { applyProfile } from '../profile/apply.server.ts';
import { waitsForOffice } from '../profile/own.server.ts';
import { changesBetween, profileOf } from '../profile/state.ts';
import { submitChange } from '../profile/submit.server.ts';
import { confirmOwn } from '../profile/update.server.ts';
import { confirmation, profileAnswer } from './campaign.ts';
import { openLink } from './link.server.ts';
import { askedFields } from './open.server.ts';
import { noteAnswer, type RequestRow } from './request-store.server.ts';
import type { ProfileVerdict } from './terms.ts';

interface Noted {
  readonly verdict: ProfileVerdict;
  /** A confirmation that the office wants to look at first. */
  readonly waits: boolean;
}

async function note(
  { db, now, history }: WriteContext,
  request: RequestRow,
  { verdict, waits }: Noted,
): Promise<void> {
  const answeredAt = request.answeredAt ?? now;
  await noteAnswer(db, request.id, {
    answeredAt,
    profileVerdict: verdict,
    confirmationSince: waits ? now : null,
  });
  history.record({
    recordKind: 'campaign-request',
    recordId: request.id,
    version: request.version + 1,
    before: { profileVerdict: request.profileVerdict, answeredAt: request.answeredAt?.toISOString() ?? null },
    after: { profileVerdict: verdict, answeredAt: answeredAt.toISOString(), waits },
  });
}

/** Right as it stands: at once, or once the office has looked, as it wants it in the organisation's regions. */
async function confirm(context: WriteContext, request: RequestRow, own: OrganisationRow): Promise<boolean> {
  const waits = await waitsForOffice(context, own);
  if (!waits) await confirmOwn(context, own);
  await note(context, request, { verdict: 'CONFIRMED', waits });
  return waits;
}

/** `campaign.confirm-profile`: all that is shown is right. Sent again, it writes nothing. */
export const confirmByLink = defineWrite({
  name: 'campaign.confirm-profile',
  input: confirmation,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  revises: ['network'],
  async run(outer, { token }) {
    const { request, own, context } = await openLink(outer, token);
    const waits = request.confirmationSince !== null;
    if (request.profileVerdict === 'CONFIRMED') return { waits };
    return { waits: await confirm(context, request, own) };
  },
});

/**
 * `campaign.correct-profile`: what is not right, field by field, by the way that a
 * partner's own changes take. Only fields that are shown are read; what waits of
 * others goes on waiting. Where nothing is different, all is confirmed.
 */
export const correctByLink = defineWrite({
  name: 'campaign.correct-profile',
  input: profileAnswer,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  revises: ['network'],
  async run(outer, { token, version, ...said }) {
    const { request, own, context } = await openLink(outer, token);
    const asked = askedFields(own);
    const answer = Object.fromEntries(
      Object.entries(said).filter(([name]) => asked.some((known) => known === name)),
    );
    const changes = changesBetween(profileOf(own), answer);
    const known = await knownFieldsOfAction(context.db, said.fieldOfActionIds);
    if (said.fieldOfActionIds.some((one) => !known.has(one))) {
      throw invalidField('fieldOfActionIds', 'not-visible');
    }
    if (!changes) {
      const confirmed = request.profileVerdict !== null;
      return { waits: confirmed ? false : await confirm(context, request, own), changed: false };
    }
    if (own.version !== version) throw conflict(presentPublished(own));
    const change = {
      kind: 'ORGANISATION',
      contactId: null,
      changes,
      covers: Object.keys(changes.after),
      requestId: request.id,
    } as const;
    const waits = await submitChange({ ...context, actor: anonymous }, own, change, async (after) => {
      await applyProfile(context, own, after, context.now);
      return null;
    });
    await note(context, request, { verdict: 'CORRECTED', waits: false });
    return { waits, changed: true };
  },
});
