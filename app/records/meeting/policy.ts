import type { Permissions } from '#app/access/permission.ts';
import { insiders, office } from '#app/access/role.ts';

export const meetingPermissions = {
  record: 'meeting',
  verbs: {
    list: insiders,
    view: insiders,
    log: office,
    update: office,
    bin: office,
    restore: office,
  },
  fields: {
    minutes: ['office'],
    followUps: ['office'],
    loggedBy: ['office'],
  },
} as const satisfies Permissions;
