import type { Permissions } from '#app/access/permission.ts';
import { insiders } from '#app/access/role.ts';

/** Who looks at the network presents it; only the owner or an administrator changes a presentation. */
export const presentationPermissions = {
  record: 'presentation',
  verbs: {
    list: insiders,
    view: insiders,
    create: insiders,
    change: insiders,
    remove: insiders,
    restore: insiders,
  },
  fields: {},
} as const satisfies Permissions;
