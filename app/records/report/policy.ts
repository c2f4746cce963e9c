import type { Permissions } from '#app/access/permission.ts';
import { insiders } from '#app/access/role.ts';

/** Whoever looks at the network and the log reads the report of both; every figure is of what the viewer sees. */
export const reportPermissions = {
  record: 'report',
  verbs: { view: insiders },
  fields: {},
} as const satisfies Permissions;
