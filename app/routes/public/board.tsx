import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicPage, queryOf } from '#app/doors/web/page.server.ts';
import { boardAt, boards } from '#app/records/listing/boards.ts';
import { listPublicListingsUseCase } from '#app/records/listing/list-public.server.ts';
import { PublicFilters } from '#app/records/listing/ui/PublicFilters.tsx';
import { PublicLines } from '#app/records/listing/ui/PublicLines.tsx';
import { CopyField } from '#app/ui/CopyField.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta: MetaFunction<typeof loader> = (args) => {
  const { board = 'jobs' } = args.data ?? {};
  const { address } = boards[board];
  return [
    ...(titled(board)(args) ?? []),
    { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: `${address}.atom` },
  ];
};

/** `/stellen` and `/services`: what is published, for everybody. */
export const loader = publicPage(async ({ ask, url, context }) => {
  const board = boardAt(url.pathname);
  const query = queryOf(url);
  const filters = new URLSearchParams(query);
  for (const name of ['after', 'before']) filters.delete(name);
  const narrowed = filters.size > 0 ? `?${filters}` : '';
  return {
    board,
    filtered: filters.size > 0,
    page: await ask(listPublicListingsUseCase, { ...query, board }),
    frame: `${context.appUrl}/rahmen${boards[board].address}${narrowed}`,
  };
});

export default function Board() {
  const { t } = useTranslation('board');
  const { board, page, filtered, frame } = useLoaderData<typeof loader>();
  const { address } = boards[board];
  return (
    <>
      <PageHeader title={t(`${board}.title`)} lead={t(`${board}.lead`)} />
      <PublicFilters board={board} places={page.places} />
      {page.items.length === 0 ? (
        <EmptyState
          action={
            filtered && (
              <Link className="link" to={address}>
                {t('clear')}
              </Link>
            )
          }
        >
          {filtered ? t('emptyFiltered') : t(`${board}.empty`)}
        </EmptyState>
      ) : (
        <PublicLines board={board} rows={page.items} />
      )}
      <Pager total={page.total} next={page.next} previous={page.previous} />
      <div className="no-print mt-8 space-y-3 text-sm">
        <p>
          <a className="link tap inline-flex min-h-6 items-center" href={`${address}.atom`}>
            {t('feed')}
          </a>
        </p>
        <details>
          <summary className="tap inline-flex min-h-6 items-center text-accent">{t('embed')}</summary>
          <p className="my-2 max-w-[60ch]">{t('embedHow')}</p>
          <CopyField
            id="embed"
            label={t('embedCode')}
            value={`<iframe src="${frame}" title="${t(`${board}.title`)}" width="100%" height="600" loading="lazy"></iframe>`}
          />
        </details>
      </div>
    </>
  );
}
