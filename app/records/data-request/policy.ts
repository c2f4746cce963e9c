import type { Permissions } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';

/** Everybody with an account asks for themselves; the office answers those of the people it sees. */
export const dataRequestPermissions = {
  record: 'data-request',
  verbs: {
    create: everyone,
    list: office,
    view: office,
    answer: office,
  },
  fields: {},
} as const satisfies Permissions;
