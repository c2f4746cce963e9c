import { etagOf, holds, revalidated } from '#app/doors/web/etag.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { encodePicture } from '#app/network/compact.ts';
import { viewNetwork, viewNetworkVersion } from '#app/network/view.server.ts';

/** The picture in its compact form; 304 as long as nothing of it has changed for this viewer. */
export const loader = page(async ({ ask, url, request }) => {
  const query = queryOf(url);
  const etag = etagOf(await ask(viewNetworkVersion, query));
  const headers = revalidated(etag);
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  const compact = encodePicture(await ask(viewNetwork, query));
  headers.set('Content-Type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(compact), { headers });
});
