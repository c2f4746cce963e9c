import type { Permissions } from '#app/access/permission.ts';
import { administrators, everyone } from '#app/access/role.ts';

/** Fields that an office has defined for its records. Whoever sees a record knows its public ones; values follow the record's own policy. */
export const ownFieldPermissions = {
  record: 'own-field',
  verbs: {
    use: everyone,
    list: administrators,
    view: administrators,
    create: administrators,
    update: administrators,
    move: administrators,
    retire: administrators,
    revive: administrators,
  },
  fields: {},
} as const satisfies Permissions;
