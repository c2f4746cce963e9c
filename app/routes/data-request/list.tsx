import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listDataRequestsUseCase } from '#app/records/data-request/list.server.ts';
import { RequestTable } from '#app/records/data-request/ui/RequestTable.tsx';
import { RequestTabs } from '#app/records/data-request/ui/RequestTabs.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('dataRequests');

export const loader = page(async ({ ask, url, actor }) => ({
  ...(await ask(listDataRequestsUseCase, queryOf(url))),
  records: actor.kind === 'user' && actor.role === 'ADMIN',
}));

export default function DataRequests() {
  const { t } = useTranslation('dataRequest');
  const { items, total, next, previous, view, records } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={records && <LinkButton to="/betroffenenanfragen/neu">{t('new')}</LinkButton>}
      />
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
