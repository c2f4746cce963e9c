import type { Permissions } from '#app/access/permission.ts';
import { administrators, everyone, office } from '#app/access/role.ts';

/** Everybody with an account asks for themselves; the office answers those of the people it sees; what comes by letter or telephone the administration writes down. */
export const dataRequestPermissions = {
  record: 'data-request',
  verbs: {
    create: everyone,
    list: office,
    view: office,
    answer: office,
    extend: office,
    record: administrators,
  },
  fields: {},
} as const satisfies Permissions;
