import type { Permissions } from '#app/access/permission.ts';
import { administrators, everyone } from '#app/access/role.ts';

export const accountPermissions = {
  record: 'account',
  verbs: {
    'view-own': everyone,
    'change-password': everyone,
    'change-preferences': everyone,
    'end-own-sessions': everyone,
    list: administrators,
    view: administrators,
    create: administrators,
    update: administrators,
    disable: administrators,
    enable: administrators,
    'issue-reset-link': administrators,
    'view-permissions': administrators,
  },
  fields: {},
} as const satisfies Permissions;
