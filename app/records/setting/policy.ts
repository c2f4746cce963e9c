import type { Permissions } from '#app/access/permission.ts';
import { administrators } from '#app/access/role.ts';

/** What holds for the whole office. */
export const settingPermissions = {
  record: 'setting',
  verbs: { view: administrators, update: administrators },
  fields: {},
} as const satisfies Permissions;
