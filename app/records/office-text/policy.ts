import type { Permissions } from '#app/access/permission.ts';
import { administrators } from '#app/access/role.ts';

/** The office's texts are read in mails by those they are for; here they are written. */
export const officeTextPermissions = {
  record: 'office-text',
  verbs: { list: administrators, view: administrators, update: administrators, reset: administrators },
  fields: {},
} as const satisfies Permissions;
