import type { Permissions } from '#app/access/permission.ts';
import { administrators, office } from '#app/access/role.ts';

/** Papierkorb over all kinds. Emptying is the operator's, who does it by the calendar, or an administrator's. */
export const binPermissions = {
  record: 'bin',
  verbs: {
    list: office,
    empty: administrators,
  },
  fields: {},
} as const satisfies Permissions;
