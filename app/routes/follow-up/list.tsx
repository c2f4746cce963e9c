import { Link, useLoaderData } from '@remix-run/react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listFollowUpsUseCase } from '#app/records/follow-up/list.server.ts';
import { followUpViews } from '#app/records/follow-up/terms.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('followUps');

export const loader = page(({ ask, url }) => ask(listFollowUpsUseCase, queryOf(url)));

function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-follow-up]')];
}

/** j and k move between rows, e presses the row's button. */
function onKey(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = rowsOf(event.currentTarget);
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key === 'e') rows[here]?.querySelector('button')?.click();
  else if (event.key === 'j') rows[Math.min(rows.length - 1, here + 1)]?.querySelector('button')?.focus();
  else if (event.key === 'k') rows[Math.max(0, here - 1)]?.querySelector('button')?.focus();
}

export default function FollowUps() {
  const { t } = useTranslation(['followUp', 'common', 'meeting']);
  const { items, total, page: current, pages, view, today } = useLoaderData<typeof loader>();
  const to = (number: number) => `?view=${view}&page=${number}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<span role="status">{t('common:entries', { count: total, shown: String(total) })}</span>}
        back={{ to: '/treffen', label: t('meeting:title') }}
        actions={<LinkButton to="/wiedervorlagen/neu">{t('new')}</LinkButton>}
      />
      <Tabs
        label={t('views')}
        items={followUpViews.map((name) => ({
          to: `/wiedervorlagen?view=${name}`,
          label: t(`view.${name}`),
          current: name === view,
        }))}
      />
      {items.length === 0 ? (
        <div className="mt-4">
          <EmptyState>{view === 'mine' ? t('emptyMine') : t('emptyOther')}</EmptyState>
        </div>
      ) : (
        <>
          <p className="sr-only">{t('keys')}</p>
          <ul className="mt-3 max-w-[80ch]" onKeyDown={onKey}>
            {items.map((row) => (
              <FollowUpRow key={row.id} followUp={row} today={today} />
            ))}
          </ul>
        </>
      )}
      {pages > 1 && (
        <nav aria-label={t('common:pages')} className="mt-3 flex gap-4">
          {current > 1 && (
            <Link className="link" to={to(current - 1)}>
              {t('common:previous')}
            </Link>
          )}
          {current < pages && (
            <Link className="link" to={to(current + 1)}>
              {t('common:next')}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
