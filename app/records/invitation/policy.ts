import type { Actor } from '#app/access/actor.ts';
import { allowed, type Permissions, type Verdict } from '#app/access/permission.ts';

const inviters = ['ADMIN', 'MANAGER', 'PARTNER'] as const;

/**
 * The office invites the people of its regions, and whoever administers a
 * partner's profile its colleagues there. Accepting is open to whoever holds the
 * link, and to nobody else.
 */
export const invitationPermissions = {
  record: 'invitation',
  verbs: {
    list: inviters,
    view: inviters,
    create: inviters,
    resend: inviters,
    'issue-link': inviters,
    revoke: inviters,
  },
  fields: {
    /** To whom the office wrote, and what: a partner reads that of its own invitations. */
    address: ['office'],
  },
} as const satisfies Permissions;

/** May this actor use the verb? Of a partner's accounts one that administers its profile. */
export function mayInvite(verb: keyof typeof invitationPermissions.verbs, actor: Actor): Verdict {
  const verdict = allowed(invitationPermissions, verb, actor);
  if (verdict !== true || actor.kind !== 'user' || actor.role !== 'PARTNER') return verdict;
  return actor.partnerAdmin === true && actor.organisationId !== null ? true : 'role';
}
