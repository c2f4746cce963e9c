import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { openAddress } from '#app/records/network-view/address.ts';
import { listNetworkViewsUseCase } from '#app/records/network-view/list.server.ts';
import { restoreNetworkView } from '#app/records/network-view/remove.server.ts';
import { saveNetworkView } from '#app/records/network-view/save.server.ts';
import { NetworkViewTable } from '#app/records/network-view/ui/NetworkViewTable.tsx';
import { ViewTabs } from '#app/records/network-view/ui/ViewTabs.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('networkViews');

export const loader = page(({ ask, url }) => ask(listNetworkViewsUseCase, queryOf(url)));

/** Keeps what the network page shows under a name, or brings back a view that was just deleted (`verb=restore`). */
export const action = page(async ({ ask, request }) => {
  const { verb, ...fields } = Object.fromEntries(await readForm(request));
  if (verb === 'restore') {
    const { name } = await ask(restoreNetworkView, fields);
    return redirectWithNotice('/netzwerk/ansichten', { key: 'restored', name });
  }
  try {
    const saved = await ask(saveNetworkView, fields);
    return await redirectWithNotice(openAddress(saved), { key: 'viewSaved', name: saved.name });
  } catch (error) {
    // The menu is closed again by then: the page says what is in the way.
    const taken = error instanceof Failure && error.fields.some(({ message }) => message === 'view-taken');
    if (!taken) throw error;
    return redirectWithNotice(`/netzwerk?${fields.query ?? ''}`, {
      key: 'viewTaken',
      name: String(fields.name),
    });
  }
});

export default function NetworkViews() {
  const { t } = useTranslation(['view', 'common']);
  const { items, total, next, previous, regions, q } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<p className="max-w-[75ch]">{t('lead')}</p>}
        back={{ to: '/netzwerk', label: t('network') }}
      />
      <ViewTabs />
      {(total > 0 || q) && <FilterBar searchLabel={t('searchLabel')} filters={[]} />}
      {items.length === 0 ? (
        <EmptyState
          action={
            q ? (
              <Link className="link" to="/netzwerk/ansichten">
                {t('common:clearFilters')}
              </Link>
            ) : (
              <LinkButton to="/netzwerk" look="primary">
                {t('toNetwork')}
              </LinkButton>
            )
          }
        >
          {q ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <>
          <NetworkViewTable rows={items} regions={regions} />
          <Pager total={total} next={next} previous={previous} />
        </>
      )}
    </>
  );
}
