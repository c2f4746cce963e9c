import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { isoDay } from '#app/kernel/json.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listFilterTerritories } from '#app/records/territory/directory-store.server.ts';
import type { CooperationOnDay } from './cooperation.ts';
import { momentOf } from './filter.ts';
import { askRoom, networkVersion, withheldFrom } from './load.server.ts';
import { networkPermissions } from './policy.ts';

const kept = keeping<CooperationOnDay[]>(8);

/**
 * `network.cooperation`: how many ties the counties of a region have among each
 * other on these days, and the cross-county cooperation index, of what the
 * viewer may see. A day that is still to come is today.
 *
 * @throws Failure where the region is not one of the viewer's
 */
export const viewCooperation = defineRead({
  name: 'network.cooperation',
  input: z.strictObject({ region: z.string().max(100), days: z.array(isoDay()).min(1).max(4) }),
  may: (actor) => allowed(networkPermissions, 'compare', actor),
  async run(context, { region, days: asked }) {
    const { db, scope, actor, today } = context;
    if (scope.kind === 'regions' && !scope.regionKeys.includes(region)) throw notFound();
    const counties = (await listFilterTerritories(db, [region])).counties.map(({ key }) => key);
    const days = asked.map((day) => momentOf({ asOf: day, from: null, to: null }, today).asOf);
    const version = await networkVersion(context);
    const { halfLife } = version;
    const onDays = await kept(context).get([version.key, region, ...days].join(' '), () =>
      askRoom(context, version, (room, key) =>
        room.ask('cooperation', { key, question: { counties, days, today, halfLife } }),
      ),
    );
    return { days: onDays, withheld: withheldFrom(actor, scope) };
  },
});

export type ShownCooperation = Awaited<ReturnType<(typeof viewCooperation)['run']>>;
