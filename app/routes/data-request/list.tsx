import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listDataRequestsUseCase } from '#app/records/data-request/list.server.ts';
import { RequestTable } from '#app/records/data-request/ui/RequestTable.tsx';
import { RequestTabs } from '#app/records/data-request/ui/RequestTabs.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('dataRequests');

export const loader = page(({ ask, url }) => ask(listDataRequestsUseCase, queryOf(url)));

export default function DataRequests() {
  const { t } = useTranslation('dataRequest');
  const { items, total, next, previous, view } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <RequestTabs current={view} />
      {items.length === 0 ? (
        <EmptyState>{t(view === 'done' ? 'emptyDone' : 'emptyOpen')}</EmptyState>
      ) : (
        <RequestTable rows={items} />
      )}
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
