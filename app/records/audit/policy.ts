import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

/** Verlauf: who changed what. The office's alone, on records that it sees; a field's own rule holds here too. */
export const historyPermissions = {
  record: 'history',
  verbs: {
    view: office,
    'view-state': office,
    'restore-state': office,
  },
  fields: {},
} as const satisfies Permissions;
