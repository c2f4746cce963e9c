import type { Permissions } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

/** Many records at once: the office, which may change each of them one by one. A plan is seen by whoever made it. */
export const bulkPermissions = {
  record: 'bulk',
  verbs: { plan: office, view: office, 'carry-on': office, undo: office },
  fields: {},
} as const satisfies Permissions;
