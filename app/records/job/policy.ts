import type { Permissions } from '#app/access/permission.ts';
import { administrators } from '#app/access/role.ts';

/** What waits to leave the house, and what does not get out: the administrator mends it. Whom it is for is not shown. */
export const jobPermissions = {
  record: 'job',
  verbs: { list: administrators, retry: administrators, discard: administrators },
  fields: {},
} as const satisfies Permissions;
