import { allowed } from '#app/access/permission.ts';
import { scopeKey } from '#app/access/scope.ts';
import { notFound } from '#app/kernel/failure.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { revisionOf } from '#app/kernel/revision.server.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { withheldFrom } from '#app/network/load.server.ts';
import { nameFieldsOfAction } from '../concept/store.server.ts';
import { listFundingPeriods } from '../funding-period/store.server.ts';
import { meetingKinds } from '../meeting/terms.ts';
import { sectors } from '../organisation/terms.ts';
import { projectStatuses } from '../project/terms.ts';
import { listFilterTerritories } from '../territory/directory-store.server.ts';
import { activitiesOf } from './activities.ts';
import type { Reached } from './figures.ts';
import { countMeetings } from './meeting-store.server.ts';
import { projectSums } from './money.ts';
import { reportPermissions } from './policy.ts';
import { crossingOf, reachedActors } from './reached.ts';
import { countReached } from './reached-store.server.ts';
import {
  countConfirmed,
  countIntroductionsIn,
  countProjects,
  countPublished,
} from './record-store.server.ts';
import { reportQuestion } from './report.ts';
import { introductionsOf, type Report } from './report-shape.ts';
import { partsOf, type ReportWindow, windowOf, withinLimit } from './window.ts';

const reachedKept = keeping<Reached>(8);

/** Counted once for each state of the record: who was at which meeting is by far the most to look at. */
async function reachedIn(
  context: ReadContext,
  regionKey: string,
  window: ReportWindow,
  how: Parameters<typeof countReached>[4],
): Promise<Reached> {
  const { db, scope } = context;
  const revision = await revisionOf(db, 'network');
  const key = [revision, regionKey, window.from, window.to, scopeKey(scope)].join(' ');
  return reachedKept(context).get(key, () => countReached(db, scope, regionKey, window, how));
}

/** The viewer's regions and, of these, the one that the report is about. */
async function chosenRegion({ db, scope }: ReadContext, asked: string | null) {
  const regionKeys = scope.kind === 'everything' ? 'all' : scope.kind === 'regions' ? scope.regionKeys : [];
  const { regions } = await listFilterTerritories(db, regionKeys);
  const region = asked === null ? regions[0] : regions.find(({ key }) => key === asked);
  if (!region) throw notFound();
  return { regions, region };
}

async function figuresOf(context: ReadContext, regionKey: string, window: ReportWindow) {
  const { db, scope, today } = context;
  const { counties } = await listFilterTerritories(db, [regionKey]);
  const parts = partsOf(window);
  const { counts, before } = await countMeetings(db, scope, regionKey, window, parts);
  const activities = activitiesOf(counts, parts, today, meetingKinds);
  const how = { counties: counties.map(({ key }) => key), fewBefore: before <= activities.tookPlace };
  const [reached, projects, introductions, published, confirmed] = await Promise.all([
    reachedIn(context, regionKey, window, how),
    countProjects(db, scope, regionKey, window),
    countIntroductionsIn(db, scope, regionKey, window),
    countPublished(db, scope, regionKey, window, today),
    countConfirmed(db, scope, regionKey, window),
  ]);
  const sums = projectSums(projects, projectStatuses);
  const named = [...activities.fields, ...sums.fields].flatMap(({ id }) => id ?? []);
  const names = await nameFieldsOfAction(db, [...new Set(named)]);
  const name = <Row extends { readonly id: string | null }>(row: Row) => ({
    ...row,
    name: (row.id && names.get(row.id)) || null,
  });
  return {
    activities: { ...activities, fields: activities.fields.map(name) },
    reached: reachedActors(reached, sectors, counties),
    crossing: crossingOf(reached.meetings, counties),
    projects: { ...sums, fields: sums.fields.map(name) },
    introductions: introductionsOf(introductions),
    partners: { published, confirmed },
  };
}

/**
 * `report.view`: what came of the work in a region and a window, counted in the
 * database from what this viewer may see of the record as it stands now.
 *
 * @throws Failure where the region is not one of the viewer's
 */
export const viewReport = defineRead({
  name: 'report.view',
  input: reportQuestion,
  may: (actor) => allowed(reportPermissions, 'view', actor),
  async run(context, { region: asked, ...days }): Promise<Report> {
    const { regions, region } = await chosenRegion(context, asked);
    const periods = await listFundingPeriods(context.db, [region.key]);
    const wanted = windowOf(days, periods, context.today);
    const window = withinLimit(wanted);
    return {
      today: context.today,
      regions,
      region,
      periods,
      window,
      cut: window.from !== wanted.from,
      ...(await figuresOf(context, region.key, window)),
      withheld: withheldFrom(context.actor, context.scope),
    };
  },
});
