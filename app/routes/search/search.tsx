import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { type SearchGroup, search } from '#app/operations/search.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { HitDetails, HitMark, Marked } from '#app/ui/search/HitText.tsx';
import { addressOf, allResults } from '#app/ui/search/hit.ts';
import { Tabs } from '#app/ui/Tabs.tsx';

export const meta: MetaFunction = () => [{ title: 'Suche – Akteursnetz' }];

export const loader = page(async ({ ask, url }) => {
  const { q = '', kind, page: wanted } = queryOf(url);
  const answer = await ask(search, { q, kind, page: wanted });
  const shown = answer.groups.find((group) => group.kind === kind)?.kind ?? null;
  return { ...answer, q: q.slice(0, 200), kind: shown };
});

export default function SearchPage() {
  const { t } = useTranslation('search');
  const { q, asked, groups, kind, page: current, pages } = useLoaderData<typeof loader>();
  const address = (of: string | null, at = 1) =>
    `${allResults(q)}${of ? `&kind=${of}` : ''}${at > 1 ? `&page=${at}` : ''}`;
  const group = groups.find((one) => one.kind === kind);
  return (
    <>
      <PageHeader title={t('title')} />
      <Form method="get" role="search" className="no-print mb-6 flex max-w-[60ch] items-end gap-2">
        <div className="grow">
          <label htmlFor="q" className="mb-1 block font-medium">
            {t('field')}
          </label>
          {/* A new address is another field: what stands in it is what the results are for. */}
          <input id="q" key={q} name="q" type="search" defaultValue={q} maxLength={200} className="control" />
        </div>
        <Button look="primary">{t('submit')}</Button>
      </Form>
      {!asked && <p className="max-w-[60ch] text-quiet">{t('start')}</p>}
      {asked && groups.length === 0 && <EmptyState>{t('nothing', { text: q })}</EmptyState>}
      {groups.length > 0 && (
        <Tabs
          label={t('kinds')}
          items={[
            { to: address(null), label: t('everything'), current: !group },
            ...groups.map((one) => ({
              to: address(one.kind),
              label: t(`kind.${one.kind}`),
              count: one.count,
              current: one.kind === kind,
            })),
          ]}
        />
      )}
      {(group ? [group] : groups).map((one) => (
        <Section
          key={one.kind}
          id={one.kind}
          title={t(`kind.${one.kind}`)}
          aside={
            one === group || one.count <= one.hits.length ? (
              <Count group={one} />
            ) : (
              <>
                <Count group={one} />
                {' · '}
                <Link className="link" to={address(one.kind)} aria-describedby={one.kind}>
                  {t('showKind')}
                </Link>
              </>
            )
          }
        >
          <HitList group={one} />
        </Section>
      ))}
      {group && (
        <nav aria-label={t('pages')} className="no-print mt-4 flex flex-wrap items-center gap-4">
          <p className="text-sm text-quiet">{t('page', { page: current, pages })}</p>
          {current > 1 && <PageLink to={address(group.kind, current - 1)} label="previous" />}
          {current < pages && <PageLink to={address(group.kind, current + 1)} label="next" />}
        </nav>
      )}
      {group?.more && <p className="mt-2 text-sm text-quiet">{t('narrow', { count: group.count })}</p>}
    </>
  );
}

function Count({ group }: { readonly group: SearchGroup }) {
  const { t } = useTranslation(['search', 'common']);
  return group.more ? t('many', { count: group.count }) : t('common:found', { count: group.count });
}

function PageLink({ to, label }: { readonly to: string; readonly label: 'previous' | 'next' }) {
  const { t } = useTranslation('common');
  return (
    <Link className="link tap inline-flex min-h-8 items-center" to={to}>
      {t(label)}
    </Link>
  );
}

function HitList({ group }: { readonly group: SearchGroup }) {
  return (
    <ul className="divide-y divide-line">
      {group.hits.map((hit) => (
        <li key={hit.id} className="flex gap-2 py-1.5">
          <HitMark hit={hit} />
          <span className="min-w-0">
            <Link className="link tap inline-flex min-h-6 items-center" to={addressOf(hit)}>
              <span>
                <Marked segments={hit.name} />
              </span>
            </Link>
            <HitDetails hit={hit} />
          </span>
        </li>
      ))}
    </ul>
  );
}
