import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { checkbox, filterText, id, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { contactPermissions } from './policy.ts';
import { presentContactSummary } from './present.ts';
import { listContacts } from './store.server.ts';
import { contactSorts } from './terms.ts';

/** `contact.list`: a filtered, sorted page of the people that the actor sees. */
export const listContactsUseCase = defineRead({
  name: 'contact.list',
  input: z.object({
    q: query(),
    organisation: id()
      .nullish()
      .catch(null)
      .transform((value) => value ?? null),
    region: filterText(),
    binned: checkbox().catch(false),
    sort: z.enum(contactSorts).catch('name'),
    size: pageSize(),
    after: z.string().max(1000).optional().catch(undefined),
    before: z.string().max(1000).optional().catch(undefined),
  }),
  may: (actor, _loaded, input) => allowed(contactPermissions, input.binned ? 'restore' : 'list', actor),
  async run({ db, scope, actor, today }, { sort, size, after, before, ...filter }) {
    const page = await listContacts(db, scope, filter, sort, { size, after, before });
    return { ...page, items: page.items.map((row) => presentContactSummary(row, actor, today)) };
  },
});
