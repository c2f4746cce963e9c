import { z } from 'zod';
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
    verbs: registry.flatMap(({ record, verbs }) =>
      Object.entries(verbs).map(([verb, permitted]) => ({
        record,
        verb,
        roles: roles.map((role) => ({ role, allowed: permitted.includes(role) })),
      })),
    ),
    fields: registry.flatMap(({ record, fields }) =>
      Object.entries(fields).map(([field, audiences]) => ({ record, field, audiences: audiences ?? [] })),
    ),
  }),
});
