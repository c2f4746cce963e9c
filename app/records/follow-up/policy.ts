import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

export const followUpPermissions = {
  record: 'follow-up',
  verbs: {
    list: office,
    view: office,
    create: office,
    update: office,
    complete: office,
    reopen: office,
    bin: office,
    restore: office,
  },
  fields: {},
} as const satisfies Permissions;
