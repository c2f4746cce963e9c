import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

/** An import writes as its user would by hand: each row is tried against the permissions and the scope of its record too. */
export const importPermissions = {
  record: 'import',
  verbs: {
    list: office,
    view: office,
    upload: office,
    check: office,
    apply: office,
    undo: office,
    discard: office,
  },
  fields: {},
} as const satisfies Permissions;
