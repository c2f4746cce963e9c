import type { Permissions } from '#app/access/permission.ts';
import { insiders } from '#app/access/role.ts';

/** Who looks at the network keeps views of it and shares them; only the owner or an administrator changes one. */
export const networkViewPermissions = {
  record: 'network-view',
  verbs: {
    list: insiders,
    view: insiders,
    save: insiders,
    change: insiders,
    remove: insiders,
    restore: insiders,
  },
  fields: {},
} as const satisfies Permissions;
