import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

const partner = ['PARTNER'] as const;

/** Partners say what they know of the ties of their own organisation; the office reads both sides, and neither side the other's words. */
export const claimPermissions = {
  record: 'claim',
  verbs: {
    'list-own': partner,
    say: partner,
    add: partner,
    list: office,
    adopt: office,
    'mark-seen': office,
    refuse: office,
  },
  fields: {},
} as const satisfies Permissions;
