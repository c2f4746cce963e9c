import { defineRead } from '#app/kernel/use-case.server.ts';
import { findSender } from '#app/records/account/sender-store.server.ts';
import { invitationReference } from './invitation.ts';
import { loadInvitation } from './load.server.ts';
import { mayInvite } from './policy.ts';
import { presentInvitation } from './present.ts';

/** `invitation.view`: one invitation, who sent it, and where it stands. */
export const viewInvitation = defineRead({
  name: 'invitation.view',
  input: invitationReference,
  load: loadInvitation,
  may: (actor) => mayInvite('view', actor),
  async run({ db, actor, now, sendsMail }, _input, row) {
    const sender = row.createdById ? await findSender(db, row.createdById) : null;
    return { invitation: presentInvitation(row, now, actor), createdBy: sender?.name ?? null, sendsMail };
  },
});
