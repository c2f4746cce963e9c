import type { Permissions } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';

export const organisationPermissions = {
  record: 'organisation',
  verbs: {
    list: everyone,
    view: everyone,
    create: office,
    update: office,
    bin: office,
    restore: office,
    /** The directory: what others show of themselves to partners. */
    'list-published': ['PARTNER'],
    'view-published': ['PARTNER'],
  },
  fields: {
    steward: ['office', 'leadership'],
    visibility: ['office', 'partner'],
    source: ['office'],
    lastContact: ['office', 'leadership'],
    ownFields: ['office'],
    /** What an organisation shows to the office alone; it sees its own. */
    withheld: ['office', 'partner'],
  },
} as const satisfies Permissions;
