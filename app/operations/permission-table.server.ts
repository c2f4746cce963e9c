import { z } from 'zod';
import { audienceOfRole } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { roles } from '#app/access/role.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { accountPermissions } from '#app/records/account/policy.ts';
import { registry } from '#app/records/registry.server.ts';

/** `account.view-permissions`: role × record × verb × field, drawn from the policies themselves. */
export const viewPermissions = defineRead({
  name: 'account.view-permissions',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'view-permissions', actor),
  run: async () => ({
    records: registry.map(({ record, verbs, fields }) => ({
      record,
      verbs: Object.entries(verbs).map(([name, permitted]) => ({
        name,
        roles: roles.filter((role) => permitted.includes(role)),
      })),
      fields: Object.entries(fields).map(([name, audiences]) => ({
        name,
        roles: roles.filter((role) => audiences?.includes(audienceOfRole(role))),
      })),
    })),
  }),
});
