import type { Permissions } from '#app/access/permission.ts';
import { insiders, office } from '#app/access/role.ts';

/** Who sees the lists of the office keeps filters for them; only the office shares, only the owner or an administrator changes. */
export const savedFilterPermissions = {
  record: 'saved-filter',
  verbs: {
    list: insiders,
    save: insiders,
    share: office,
    change: insiders,
    remove: insiders,
  },
  fields: {},
} as const satisfies Permissions;
