import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { accountPermissions } from './policy.ts';

/** `account.identify`: as whom somebody is here, and in which regions. An administrator works in all of them. */
export const identifySelf = defineRead({
  name: 'account.identify',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'view-own', actor),
  async run({ db, actor }) {
    if (actor.kind !== 'user') throw notFound();
    const { email, role, regionKeys, organisationId } = actor;
    const regions = await listRegions(db, role === 'ADMIN' ? 'all' : regionKeys);
    return { email, role, regions: regions.map(({ key }) => key), organisationId };
  },
});
