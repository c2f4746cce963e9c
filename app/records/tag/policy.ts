import type { Permissions } from '#app/access/permission.ts';
import { administrators } from '#app/access/role.ts';

/** The words by which the office sorts its records: anybody of the office gives them, the administrator keeps their list. */
export const tagPermissions = {
  record: 'tag',
  verbs: {
    list: administrators,
    view: administrators,
    create: administrators,
    rename: administrators,
    merge: administrators,
    remove: administrators,
  },
  fields: {},
} as const satisfies Permissions;
