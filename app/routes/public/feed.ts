import { wordsFor } from '#app/doors/web/csv.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { publicPage, queryOf } from '#app/doors/web/page.server.ts';
import { boardAt, boards } from '#app/records/listing/boards.ts';
import { atomFeed } from '#app/records/listing/feed.ts';
import { listPublicListingsUseCase } from '#app/records/listing/list-public.server.ts';

const most = 100;

/** The latest of a board as an Atom feed; the filters of the page narrow it too. */
export const loader = publicPage(async (visit) => {
  const { ask, url, context } = visit;
  const board = boardAt(url.pathname);
  const { items } = await ask(listPublicListingsUseCase, { ...queryOf(url), board, size: most });
  const { locale } = await displayOf(visit);
  const words = await wordsFor(visit, 'board');
  const feed = atomFeed({
    title: words(`${board}.title`),
    origin: context.appUrl,
    address: boards[board].address,
    locale,
    entries: items,
    now: context.environment.now().toISOString(),
  });
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-store' },
  });
});
