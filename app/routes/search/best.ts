import { page, queryOf } from '#app/doors/web/page.server.ts';
import { search } from '#app/operations/search.server.ts';

/** The few best results, while somebody types. */
export const loader = page(async ({ ask, url }) =>
  Response.json(await ask(search, { ...queryOf(url), view: 'best' }), {
    headers: { 'Cache-Control': 'private, no-store' },
  }),
);
