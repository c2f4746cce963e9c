import { etagOf, holds, revalidated } from '#app/doors/web/etag.server.ts';
import { readyJson } from '#app/doors/web/packed.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { viewNetworkBytes, viewNetworkVersion } from '#app/network/view.server.ts';

/** The picture in its compact form; 304 as long as nothing of it has changed for this viewer. */
export const loader = page(async ({ ask, url, request }) => {
  const query = queryOf(url);
  const etag = etagOf(await ask(viewNetworkVersion, query));
  const headers = revalidated(etag);
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  return readyJson(request, await ask(viewNetworkBytes, query), headers);
});
