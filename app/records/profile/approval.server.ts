import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { workingRegions } from '../meeting/references.server.ts';
import { approvalKey, approvalRegions, writeSetting } from '../setting/store.server.ts';
import { listRegions } from '../territory/store.server.ts';
import { profilePermissions } from './policy.ts';
import { approvalChange } from './profile.ts';

/** `profile.view-approval`: for each region that the actor works in, whether partners' changes go live or wait. */
export const viewApproval = defineRead({
  name: 'profile.view-approval',
  input: z.strictObject({}),
  may: (actor) => allowed(profilePermissions, 'set-approval', actor),
  async run({ db, actor }) {
    const [regions, approving] = await Promise.all([
      listRegions(db, workingRegions(actor)),
      approvalRegions(db),
    ]);
    return regions.map(({ key, name }) => ({ key, name, approval: approving.includes(key) }));
  },
});

/** `profile.set-approval`: how it is from now on; what waits goes on waiting until somebody has looked at it. */
export const setApproval = defineWrite({
  name: 'profile.set-approval',
  input: approvalChange,
  may: (actor) => allowed(profilePermissions, 'set-approval', actor),
  async run({ db, actor, now, history }, { regionKey, approval }) {
    const regions = await listRegions(db, workingRegions(actor));
    const region = regions.find(({ key }) => key === regionKey);
    if (!region) throw invalidField('regionKey', 'region');
    const before = await approvalRegions(db);
    const others = before.filter((key) => key !== regionKey);
    const after = approval === 'APPROVAL' ? [...others, regionKey].sort() : others;
    if (after.length !== before.length) {
      await writeSetting(db, approvalKey, after, now);
      history.record({
        recordKind: 'setting',
        recordId: approvalKey,
        before: { regions: before },
        after: { regions: after },
      });
    }
    return { name: region.name };
  },
});
