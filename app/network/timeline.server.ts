import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listFundingPeriods } from '#app/records/funding-period/store.server.ts';
import { firstMeetingStart } from '#app/records/meeting/evidence-store.server.ts';
import { networkPermissions } from './policy.ts';
import type { Timeline } from './timeline.ts';

/** Where nothing is recorded yet, the network's time begins so many days ago. */
const daysWithoutRecord = 365;

/**
 * `network.timeline`: from which day on there is anything to be seen, and the
 * funding periods of the viewer's regions. It begins with the first meeting or
 * the first period that has begun, whichever is earlier.
 */
export const viewTimeline = defineRead({
  name: 'network.timeline',
  input: z.strictObject({}),
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run({ db, scope, today }): Promise<Timeline> {
    const regionKeys = scope.kind === 'regions' ? scope.regionKeys : scope.kind === 'everything' ? 'all' : [];
    const [periods, meeting] = await Promise.all([
      listFundingPeriods(db, regionKeys),
      firstMeetingStart(db, scope),
    ]);
    const begun = periods.filter(({ from }) => from <= today);
    const days = [...begun.map(({ from }) => from), ...(meeting ? [dayOf(meeting)] : [])].sort();
    return { first: days[0] ?? addDays(today, -daysWithoutRecord), periods: begun };
  },
});
