import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listTags } from '#app/records/tag/store.server.ts';
import { bulkKinds } from './kinds.server.ts';
import { bulkPermissions } from './policy.ts';
import { bulkLists, mostAtOnce, verbsOf } from './terms.ts';

const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(id()).max(500),
);

/** `bulk.prepare`: how many are selected, and what can be done with them. */
export const prepareBulk = defineRead({
  name: 'bulk.prepare',
  input: z.strictObject({
    list: z.enum(bulkLists),
    ids: several,
    all: z.coerce.string().optional(),
    query: z.string().max(1_500).default(''),
  }),
  may: (actor) => allowed(bulkPermissions, 'plan', actor),
  async run(context, { list, ids, all, query }) {
    const { db, actor } = context;
    const [records, tags, staff] = await Promise.all([
      bulkKinds[list].select(context, all ? query : ids, mostAtOnce + 1),
      listTags(db),
      listStaff(db, workingRegions(actor)),
    ]);
    return {
      list,
      ids,
      all: Boolean(all),
      query,
      selected: records.length,
      tags,
      staff,
      verbs: verbsOf[list],
    };
  },
});
