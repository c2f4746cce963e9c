import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { dataRequestListInput } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { presentDataRequest } from './present.ts';
import { listDataRequests } from './store.server.ts';

const size = 25;

/** `data-request.list`: what is to be answered, the most pressing first; or what is over. */
export const listDataRequestsUseCase = defineRead({
  name: 'data-request.list',
  input: dataRequestListInput,
  may: (actor) => allowed(dataRequestPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { view, after, before }) {
    const open = view === 'open';
    const page = await listDataRequests(
      db,
      scope,
      open ? ['OPEN'] : ['ANSWERED', 'REJECTED'],
      open ? 'asc' : 'desc',
      { size, after, before },
    );
    return { ...page, items: page.items.map((row) => presentDataRequest(row, actor, today)), view, today };
  },
});
