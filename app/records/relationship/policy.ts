import type { Permissions } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';

/** A partner reads the relationships of its own organisation, without the strength that others gave them. */
export const relationshipPermissions = {
  record: 'relationship',
  verbs: {
    list: everyone,
    view: everyone,
    create: office,
    update: office,
    bin: office,
    restore: office,
  },
  fields: {
    strength: ['office', 'leadership'],
    source: ['office'],
    note: ['office'],
  },
} as const satisfies Permissions;
