import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { boardNames, boards } from '#app/records/listing/boards.ts';
import { listListingChoices } from '#app/records/listing/choices.server.ts';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { listingDirections, listingKinds, listingStates } from '#app/records/listing/terms.ts';
import { ListingTable } from '#app/records/listing/ui/ListingTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('listings');

export const loader = page(async ({ ask, url, context }) => {
  const query = queryOf(url);
  const [listings, choices] = await Promise.all([ask(listListingsUseCase, query), ask(listListingChoices)]);
  return {
    listings,
    choices,
    sort: query.sort ?? '-updated',
    filtered: Object.keys(query).some((name) => !['sort', 'after', 'before'].includes(name)),
    today: dayOf(context.environment.now()),
  };
});

export default function Listings() {
  const { t } = useTranslation(['listing', 'board', 'common']);
  const { listings, choices, sort, filtered, today } = useLoaderData<typeof loader>();
  const { counties, organisations, mayCreate } = choices;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <span className="no-print text-sm">
            {t('board:open')}:{' '}
            {boardNames.map((name) => (
              <a
                key={name}
                className="link tap mr-3 inline-flex min-h-6 items-center"
                href={boards[name].address}
              >
                {t(`board:${name}.title`)}
              </a>
            ))}
          </span>
        }
        actions={
          mayCreate && (
            <>
              <LinkButton to="/angebote/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              <LinkButton to="/angebote/neu">{t('new')}</LinkButton>
            </>
          )
        }
      />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        filters={[
          {
            name: 'direction',
            label: t('field.direction'),
            main: true,
            options: listingDirections.map((value) => ({ value, label: t(`direction.${value}`) })),
          },
          {
            name: 'kind',
            label: t('field.kind'),
            main: true,
            options: listingKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            name: 'county',
            label: t('field.county'),
            options: counties.map(({ key, name }) => ({ value: key, label: name })),
          },
          {
            name: 'organisation',
            label: t('field.organisationId'),
            options: organisations.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'state',
            label: t('field.state'),
            main: true,
            options: listingStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
      {listings.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/angebote">
                {t('common:clearFilters')}
              </Link>
            ) : (
              mayCreate && <LinkButton to="/angebote/neu">{t('new')}</LinkButton>
            )
          }
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <ListingTable rows={listings.items} sort={sort} today={today} />
      )}
      <Pager total={listings.total} next={listings.next} previous={listings.previous} />
    </>
  );
}
