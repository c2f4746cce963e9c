import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { arrangedLists } from '#app/records/account/terms.ts';
import { savedFilterPermissions } from './policy.ts';
import { presentSavedFilter } from './present.ts';
import { readerOf } from './reader.server.ts';
import { listSavedFilters } from './store.server.ts';

/** `saved-filter.list`: one's own filters of a list and those shared with one's office, by name. */
export const listSavedFiltersUseCase = defineRead({
  name: 'saved-filter.list',
  input: z.strictObject({ list: z.enum(arrangedLists) }),
  may: (actor) => allowed(savedFilterPermissions, 'list', actor),
  run: (context, { list }) => listSavedFilters(context.db, readerOf(context), list),
  present: (rows, actor) => rows.map((row) => presentSavedFilter(row, actor)),
});
