import type { Permissions } from '#app/access/permission.ts';
import { everyone } from '#app/access/role.ts';

/** Meine Daten: everybody reads all that is stored about them, and nobody that of another. */
export const ownFilePermissions = {
  record: 'own-file',
  verbs: { view: everyone },
  fields: {},
} as const satisfies Permissions;
