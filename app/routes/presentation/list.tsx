import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { ViewTabs } from '#app/records/network-view/ui/ViewTabs.tsx';
import { listPresentationsUseCase } from '#app/records/presentation/list.server.ts';
import { restorePresentation } from '#app/records/presentation/remove.server.ts';
import { PresentationTable } from '#app/records/presentation/ui/PresentationTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('presentations');

export const loader = page(({ ask, url }) => ask(listPresentationsUseCase, queryOf(url)));

/** Brings back a presentation that was just deleted. */
export const action = page(async ({ ask, request }) => {
  const { name } = await ask(restorePresentation, Object.fromEntries(await readForm(request)));
  return redirectWithNotice('/netzwerk/praesentationen', { key: 'restored', name });
});

export default function Presentations() {
  const { t } = useTranslation(['view', 'common']);
  const { items, total, next, previous, regions, q } = useLoaderData<typeof loader>();
  const add = (
    <LinkButton to="/netzwerk/praesentationen/neu" look="primary">
      {t('presentations.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('presentations.title')}
        lead={<p className="max-w-[75ch]">{t('presentations.lead')}</p>}
        back={{ to: '/netzwerk', label: t('network') }}
        actions={items.length > 0 && add}
      />
      <ViewTabs />
      {(total > 0 || q) && <FilterBar searchLabel={t('presentations.searchLabel')} filters={[]} />}
      {items.length === 0 ? (
        <EmptyState
          action={
            q ? (
              <Link className="link" to="/netzwerk/praesentationen">
                {t('common:clearFilters')}
              </Link>
            ) : (
              add
            )
          }
        >
          {t(q ? 'presentations.emptyFiltered' : 'presentations.empty')}
        </EmptyState>
      ) : (
        <>
          <PresentationTable rows={items} regions={regions} />
          <Pager total={total} next={next} previous={previous} />
        </>
      )}
    </>
  );
}
