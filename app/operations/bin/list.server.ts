import { allowed } from '#app/access/permission.ts';
import { keyset, toPage } from '#app/database/keyset.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { nameAccounts } from '#app/records/account/store.server.ts';
import { binListInput, daysLeft, keptSince } from '#app/records/bin/bin.ts';
import { binPermissions } from '#app/records/bin/policy.ts';
import { binKinds } from '#app/records/bin/terms.ts';
import { binStores } from './kinds.server.ts';

const pageSize = 25;

/** `bin.list`: everything of all kinds that can still be brought back, the latest first. */
export const listBin = defineRead({
  name: 'bin.list',
  input: binListInput,
  may: (actor) => allowed(binPermissions, 'list', actor),
  async run({ db, scope, now, today }, { kind, after, before }) {
    const request = { size: pageSize, after, before };
    const keys = keyset('deletedAt', 'desc', request);
    const kinds = kind ? [kind] : binKinds;
    const found = await Promise.all(
      kinds.map(async (of) => {
        const rows = await binStores[of].listBinned(db, scope, keptSince(now), keys);
        return rows.flatMap(({ deletedAt, ...row }) => (deletedAt ? [{ ...row, deletedAt, kind: of }] : []));
      }),
    );
    const order = keys.backwards ? -1 : 1;
    const rows = found
      .flat()
      .sort((a, b) => order * (b.deletedAt.getTime() - a.deletedAt.getTime() || (a.id < b.id ? 1 : -1)))
      .slice(0, keys.take);
    const page = toPage(rows, keys, request, 0, ({ deletedAt }) => deletedAt);
    const writers = await nameAccounts(
      db,
      page.items.map(({ deletedById }) => deletedById).filter((id) => id !== null),
    );
    return {
      kind,
      today,
      next: page.next,
      previous: page.previous,
      items: page.items.map(({ id, title, version, deletedAt, deletedById, kind: of }) => ({
        kind: of,
        id,
        title,
        version,
        deletedAt: deletedAt.toISOString(),
        who: deletedById === null ? null : (writers.get(deletedById) ?? null),
        daysLeft: daysLeft(deletedAt, now),
      })),
    };
  },
});
