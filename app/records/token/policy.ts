import type { Permissions } from '#app/access/permission.ts';
import { everyone } from '#app/access/role.ts';

/** Everybody makes and ends their own tokens, for a token can do no more than they can. */
export const tokenPermissions = {
  record: 'token',
  verbs: {
    list: everyone,
    create: everyone,
    revoke: everyone,
  },
  fields: {},
} as const satisfies Permissions;
