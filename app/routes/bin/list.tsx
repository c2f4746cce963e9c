import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listBin } from '#app/operations/bin/list.server.ts';
import { type BinKind, binKinds } from '#app/records/bin/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('bin');

export const loader = page(({ ask, url }) => {
  const { art, after, before } = queryOf(url);
  return ask(listBin, { kind: art, after, before });
});

interface Place {
  /** Where its history stands, for a kind that has one. */
  readonly area?: string;
  readonly restore: (id: string) => string;
}

/** Where a kind has its pages, and what brings one of it back. */
const places: Readonly<Record<BinKind, Place>> = {
  organisation: { area: '/organisationen', restore: () => '/organisationen/papierkorb' },
  contact: { area: '/kontakte', restore: () => '/kontakte/papierkorb' },
  meeting: { area: '/treffen', restore: () => '/treffen/papierkorb' },
  relationship: { area: '/beziehungen', restore: (id) => `/beziehungen/${id}` },
  attachment: { restore: () => '/anhaenge/papierkorb' },
  project: { area: '/projekte', restore: () => '/projekte/papierkorb' },
  listing: { area: '/angebote', restore: () => '/angebote/papierkorb' },
  introduction: { area: '/vermittlungen', restore: () => '/vermittlungen/papierkorb' },
  'follow-up': { area: '/wiedervorlagen', restore: () => '/wiedervorlagen/stand' },
};

interface BinTitleProps {
  readonly area: string | undefined;
  readonly id: string;
  readonly title: string;
}

function BinTitle({ area, id, title }: BinTitleProps) {
  if (!area) return <span className="font-medium">{title}</span>;
  return (
    <Link className="font-medium hover:underline" to={`${area}/${id}/verlauf`}>
      {title}
    </Link>
  );
}

export default function Bin() {
  const { t } = useTranslation(['history', 'common']);
  const { items, kind, next, previous, today } = useLoaderData<typeof loader>();
  const dates = useDates(today);
  const to = (query: Record<string, string>) =>
    `/papierkorb?${new URLSearchParams({ ...(kind ? { art: kind } : {}), ...query })}`;
  return (
    <>
      <PageHeader title={t('common:binTitle')} lead={t('bin.lead')} />
      <Tabs
        label={t('bin.kind')}
        items={[
          { to: '/papierkorb', label: t('bin.allKinds'), current: kind === null },
          ...[...binKinds].reverse().map((of) => ({
            to: `/papierkorb?art=${of}`,
            label: t(`bin.many.${of}`),
            current: kind === of,
          })),
        ]}
      />
      {items.length === 0 && <EmptyState>{kind ? t('bin.emptyKind') : t('common:binEmpty')}</EmptyState>}
      <ul className="max-w-[80ch] divide-y divide-line">
        {items.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <div className="min-w-0">
              <p className="break-words">
                <BinTitle area={places[row.kind].area} id={row.id} title={row.title} />
              </p>
              <p className="flex flex-wrap gap-x-2 text-sm text-quiet">
                <span>{t(`bin.kinds.${row.kind}`)}</span>
                <span>
                  {t('bin.when')}: <time dateTime={row.deletedAt}>{dates.instant(row.deletedAt)}</time>
                  {row.who && ` ${t('by', { name: row.who })}`}
                </span>
                <span className={row.daysLeft <= 3 ? 'font-medium text-ageing' : ''}>
                  {t('bin.left')} {t('bin.days', { count: row.daysLeft })}
                </span>
              </p>
            </div>
            <Form method="post" action={places[row.kind].restore(row.id)}>
              {row.kind !== 'relationship' && <input type="hidden" name="id" value={row.id} />}
              <input type="hidden" name="version" value={row.version} />
              <Button name="verb" value="restore" aria-label={t('bin.restoreOf', { name: row.title })}>
                {t('common:restore')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {(next || previous) && (
        <nav aria-label={t('common:pages')} className="mt-3 flex gap-4">
          {previous && (
            <Link className="link" to={to({ before: previous })}>
              {t('common:previous')}
            </Link>
          )}
          {next && (
            <Link className="link" to={to({ after: next })}>
              {t('common:next')}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
