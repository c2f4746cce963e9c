import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicPage, queryOf } from '#app/doors/web/page.server.ts';
import { boardAt, boards } from '#app/records/listing/boards.ts';
import { listPublicListingsUseCase } from '#app/records/listing/list-public.server.ts';
import { PublicLines } from '#app/records/listing/ui/PublicLines.tsx';
import { EmptyState } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('jobs');

const most = 50;

/** The list alone, for the websites of others: the only pages that may stand in a frame of theirs. */
export const loader = publicPage(async ({ ask, url }) => {
  const board = boardAt(url.pathname.replace(/^\/rahmen/, ''));
  return { board, page: await ask(listPublicListingsUseCase, { ...queryOf(url), board, size: most }) };
});

export default function FramedBoard() {
  const { t } = useTranslation('board');
  const { board, page } = useLoaderData<typeof loader>();
  return (
    <main className="p-2">
      <h1 className="mb-2 text-lg font-semibold">{t(`${board}.title`)}</h1>
      {page.items.length === 0 ? (
        <EmptyState>{t(`${board}.empty`)}</EmptyState>
      ) : (
        <PublicLines board={board} rows={page.items} framed />
      )}
      {page.next && (
        <p className="mt-2">
          <a className="link" href={boards[board].address} target="_blank" rel="noopener">
            {t(`${board}.back`)}
          </a>
        </p>
      )}
    </main>
  );
}
