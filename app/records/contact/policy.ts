import type { Permissions } from '#app/access/permission.ts';
import { administrators, everyone, office } from '#app/access/role.ts';

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
    restrict: office,
    /** Whoever else is restricted from seeing somebody can't let them out. */
    'lift-restriction': administrators,
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
