import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { filterChoice, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroductionSummary } from './present.ts';
import { countIntroductions, listIntroductions } from './store.server.ts';
import { introductionResults, introductionSorts, introductionStatuses } from './terms.ts';

export const introductionListInput = z.object({
  q: query(),
  status: filterChoice(introductionStatuses),
  result: filterChoice(introductionResults),
  manager: filterText(),
  county: filterText(),
  sort: z.enum(introductionSorts).catch('-updated'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

/** `introduction.list`: a filtered, sorted page; those set aside only when asked for. */
export const listIntroductionsUseCase = defineRead({
  name: 'introduction.list',
  input: introductionListInput,
  may: (actor) => allowed(introductionPermissions, 'list', actor),
  async run({ db, scope, actor }, { sort, size, after, before, ...filter }) {
    const page = await listIntroductions(db, scope, filter, sort, { size, after, before });
    return { ...page, items: page.items.map((row) => presentIntroductionSummary(row, actor)) };
  },
});

/** `introduction.count`: how many stand at each stage, and what came of those that are through. */
export const countIntroductionsUseCase = defineRead({
  name: 'introduction.count',
  input: z.strictObject({}),
  may: (actor) => allowed(introductionPermissions, 'list', actor),
  async run({ db, scope }) {
    const groups = await countIntroductions(db, scope);
    const sum = (matches: (group: (typeof groups)[number]) => boolean) =>
      groups.filter(matches).reduce((total, { count }) => total + count, 0);
    return {
      stages: Object.fromEntries(
        introductionStatuses.map((status) => [status, sum((group) => group.status === status)]),
      ),
      results: Object.fromEntries(
        introductionResults.map((result) => [result, sum((group) => group.result === result)]),
      ),
      total: sum(({ status }) => status !== 'DISMISSED'),
    };
  },
});
