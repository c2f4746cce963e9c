import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { HistoryList } from '#app/records/audit/ui/HistoryList.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { Badge, EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';
import { historyOf } from './areas.ts';

export const meta = titled('history');

export const loader = page(async (visit) => {
  const { area, reference } = historyOf(visit);
  const { after, before } = queryOf(visit.url);
  const history = await visit.ask(viewHistory, { ...reference, after, before });
  return { ...history, back: history.binned ? '/papierkorb' : `/${area}/${reference.id}` };
});

export default function History() {
  const { t } = useTranslation(['history', 'common']);
  const { title, binned, entries, total, next, previous, today, back } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('title')}
        back={{ to: back, label: binned ? t('common:binTitle') : title }}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-2">
            {title} · {t('lead', { count: total })}
            {binned && <Badge tone="ageing">{t('binned')}</Badge>}
          </span>
        }
      />
      {entries.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <HistoryList entries={entries} today={today} />
      )}
      {(next || previous) && <Pager total={total} next={next} previous={previous} />}
    </>
  );
}
