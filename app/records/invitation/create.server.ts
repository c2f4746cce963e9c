import { userIdOf } from '#app/access/actor.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { chooseInvitees } from './choose.server.ts';
import { invitationInput } from './invitation.ts';
import { mayInvite } from './policy.ts';
import { invitationSnapshot } from './present.ts';
import { insertInvitations, revokeInvitations } from './store.server.ts';
import { mostInvited } from './terms.ts';
import { expiryFrom, noToken } from './token.server.ts';

/**
 * `invitation.create`: invites everybody of a selection who can be, each with a
 * mail of their own. An earlier invitation that has run out or was refused gives
 * way. Sent twice by one form, the second finds everybody invited.
 */
export const createInvitations = defineWrite({
  name: 'invitation.create',
  input: invitationInput,
  may: (actor) => mayInvite('create', actor),
  async run(context, { locale, note, ...selection }) {
    const { db, actor, now, newId, history, sendsMail } = context;
    const { ready, tooMany } = await chooseInvitees(context, selection);
    if (tooMany) throw invalidField('ids', message('too-big', { max: mostInvited }));
    const rows = ready.map(({ contact, email, organisation }) => ({
      id: newId(),
      tokenHash: noToken(),
      email,
      role: 'PARTNER',
      contactId: contact.id,
      organisationId: organisation.id,
      locale,
      note,
      expiresAt: expiryFrom(now),
      createdById: userIdOf(actor),
      createdAt: now,
    }));
    const outdated = ready.flatMap(({ outdated: ids }) => ids);
    if (outdated.length > 0) await revokeInvitations(db, outdated, now);
    if (rows.length > 0) await insertInvitations(db, rows);
    if (sendsMail && rows.length > 0) {
      const jobs = rows.map(({ id }) => ({
        id: newId(),
        kind: 'invitation.mail',
        payload: { id, version: 1 },
      }));
      await enqueue(db, jobs, now);
    }
    for (const id of outdated) {
      history.record({
        recordKind: 'invitation',
        recordId: id,
        before: { revokedAt: null },
        after: { revokedAt: now.toISOString() },
      });
    }
    for (const row of rows) {
      history.record({
        recordKind: 'invitation',
        recordId: row.id,
        version: 1,
        after: invitationSnapshot(row),
      });
    }
    return { count: rows.length, id: rows.length === 1 ? rows[0]?.id : undefined };
  },
});
