import { conflict, Failure } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { invitationVersion } from './invitation.ts';
import { loadInvitation } from './load.server.ts';
import { mayInvite } from './policy.ts';
import { presentInvitation } from './present.ts';
import { type InvitationRow, updateInvitation } from './store.server.ts';
import { expiryFrom, hashOf, invitationPath, newToken } from './token.server.ts';

type Columns = Parameters<typeof updateInvitation>[3];

/** Over is over: who was let in is, and who was not is invited anew. */
function assertOpen({ usedAt, revokedAt }: InvitationRow): void {
  if (usedAt) throw new Failure('conflict', 'invitation-accepted');
  if (revokedAt) throw new Failure('conflict', 'invitation-over');
}

async function write(
  { db, actor, now, history }: WriteContext,
  row: InvitationRow,
  version: number,
  columns: Columns,
  told: { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> },
): Promise<void> {
  assertOpen(row);
  if (!(await updateInvitation(db, row.id, version, columns)))
    throw conflict(presentInvitation(row, now, actor));
  history.record({ recordKind: 'invitation', recordId: row.id, version: version + 1, ...told });
}

/** `invitation.resend`: another mail with another link; the link before it ends as the new one goes out. */
export const resendInvitation = defineWrite({
  name: 'invitation.resend',
  input: invitationVersion,
  load: loadInvitation,
  may: (actor) => mayInvite('resend', actor),
  async run(context, { id, version }, row) {
    const { db, now, newId, sendsMail } = context;
    if (!sendsMail) throw new Failure('conflict', 'no-mail');
    const expiresAt = expiryFrom(now);
    const waiting = { sentAt: null, linkedAt: null, bouncedAt: null, bounce: null, expiresAt };
    await write(context, row, version, waiting, {
      before: { sentAt: row.sentAt?.toISOString() ?? null, bounce: row.bounce },
      after: { sentAt: null, bounce: null, again: now.toISOString() },
    });
    const payload = { id, version: version + 1 };
    await enqueue(db, [{ id: newId(), kind: 'invitation.mail', payload }], now);
    return { id, email: row.email };
  },
});

/**
 * `invitation.issue-link`: the link itself, to hand over in another way. It is
 * told here and kept nowhere; an earlier one becomes void, and a mail that has
 * not left yet no longer does.
 */
export const issueInvitationLink = defineWrite({
  name: 'invitation.issue-link',
  input: invitationVersion,
  load: loadInvitation,
  may: (actor) => mayInvite('issue-link', actor),
  async run(context, { version }, row) {
    const token = newToken();
    const expiresAt = expiryFrom(context.now);
    const columns = {
      tokenHash: hashOf(token),
      linkedAt: context.now,
      bouncedAt: null,
      bounce: null,
      expiresAt,
    };
    await write(context, row, version, columns, {
      before: { linkedAt: row.linkedAt?.toISOString() ?? null },
      after: { linkedAt: context.now.toISOString() },
    });
    return { path: invitationPath(token), expiresAt: expiresAt.toISOString() };
  },
});

/** `invitation.revoke`: from now on its link opens nothing. */
export const revokeInvitation = defineWrite({
  name: 'invitation.revoke',
  input: invitationVersion,
  load: loadInvitation,
  may: (actor) => mayInvite('revoke', actor),
  async run(context, { version }, row) {
    const revokedAt = context.now;
    await write(
      context,
      row,
      version,
      { revokedAt },
      {
        before: { revokedAt: null },
        after: { revokedAt: revokedAt.toISOString() },
      },
    );
    return { id: row.id, email: row.email };
  },
});
