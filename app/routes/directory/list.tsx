import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listDirectory } from '#app/records/organisation/directory.server.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { Badge, EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('directory');

export const loader = page(async ({ ask, url }) => {
  const { q, sector, county, tag, after, before } = queryOf(url);
  const found = await ask(listDirectory, { q: q ?? '', sector, county, tag, after, before });
  return { ...found, filtered: Boolean(q || sector || county || tag) };
});

export default function Directory() {
  const { t } = useTranslation(['directory', 'organisation']);
  const { items, total, next, previous, counties, filtered } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort=""
        filters={[
          {
            name: 'sector',
            label: t('organisation:field.sector'),
            main: true,
            options: sectors.map((value) => ({ value, label: t(`organisation:sector.${value}`) })),
          },
          {
            name: 'county',
            label: t('organisation:field.county'),
            main: true,
            options: counties.map(({ key, name }) => ({ value: key, label: name })),
          },
          { name: 'tag', label: t('organisation:field.tags'), text: true },
        ]}
      />
      {items.length === 0 && <EmptyState>{filtered ? t('emptyFiltered') : t('empty')}</EmptyState>}
      <ul className="max-w-[90ch] divide-y divide-line">
        {items.map(({ id, name, sector, territory, county, tags, description }) => (
          <li key={id} className="py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                className="link tap inline-flex min-h-7 items-center font-medium"
                to={`/verzeichnis/${id}`}
              >
                {name}
              </Link>
              <span className="text-sm">
                <SectorLabel sector={sector} />
              </span>
              <span className="text-sm text-quiet">{[territory, county].filter(Boolean).join(', ')}</span>
            </p>
            {description && <p className="line-clamp-2 max-w-[80ch] text-quiet">{description}</p>}
            {tags.length > 0 && (
              <p className="mt-1 flex flex-wrap gap-1">
                {tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
