import { page } from '#app/doors/web/page.server.ts';
import { lastTime } from '#app/records/meeting/last-time.server.ts';

/** Who was there the last time, for the quick log while it is filled in. */
export const loader = page(async ({ ask, url }) => {
  const answer = await ask(lastTime, {
    title: url.searchParams.get('title') ?? '',
    attendee: url.searchParams.get('mit') ?? '',
  });
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } });
});
