import type { Permissions } from '#app/access/permission.ts';
import { everyone } from '#app/access/role.ts';
import type { FieldDescription } from '#app/kernel/field.ts';

/** The fields by which a project is found. */
export const projectSearchFields = {
  title: { personal: false, search: 'name' },
  description: { personal: false, search: 'text' },
} as const satisfies Record<string, Pick<FieldDescription, 'personal' | 'search'>>;

/** Whoever sees a project finds it. */
export const projectSearchPermissions = {
  record: 'project',
  verbs: { list: everyone },
  fields: {},
} as const satisfies Permissions;
