import type { Permissions } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';

/** People are shown to leadership by name and position only, to a partner with the channels that are marked visible. */
export const contactPermissions = {
  record: 'contact',
  verbs: {
    list: everyone,
    view: everyone,
    create: office,
    update: office,
    bin: office,
    restore: office,
  },
  fields: {
    channels: ['office', 'partner'],
    hiddenChannels: ['office'],
    notes: ['office'],
    legalBasis: ['office'],
    source: ['office'],
    retainUntil: ['office'],
    tags: ['office'],
    lastContact: ['office', 'leadership'],
    ownFields: ['office'],
  },
} as const satisfies Permissions;
