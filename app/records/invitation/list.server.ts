import { defineRead } from '#app/kernel/use-case.server.ts';
import { invitationListInput } from './invitation.ts';
import { mayInvite } from './policy.ts';
import { presentInvitation } from './present.ts';
import { listInvitations } from './store.server.ts';

const size = 25;

/** `invitation.list`: a page of the invitations, the newest first. */
export const listInvitationsUseCase = defineRead({
  name: 'invitation.list',
  input: invitationListInput,
  may: (actor) => mayInvite('list', actor),
  async run({ db, scope, actor, now, sendsMail }, { q, state, after, before }) {
    const page = await listInvitations(db, scope, { q, state }, now, { size, after, before });
    return { ...page, items: page.items.map((row) => presentInvitation(row, now, actor)), sendsMail };
  },
});
