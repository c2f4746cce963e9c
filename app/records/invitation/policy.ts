import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

/** The office invites the people of its regions. Accepting is open to whoever holds the link, and to nobody else. */
export const invitationPermissions = {
  record: 'invitation',
  verbs: {
    list: office,
    view: office,
    create: office,
    resend: office,
    'issue-link': office,
    revoke: office,
  },
  fields: {},
} as const satisfies Permissions;
