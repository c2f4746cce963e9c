import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listOrganisationChoices } from '#app/records/organisation/choices.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { OrganisationTable } from '#app/records/organisation/ui/OrganisationTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('organisations');

export const loader = page(async ({ ask, url, actor }) => {
  const query = queryOf(url);
  const [organisations, choices] = await Promise.all([
    ask(listOrganisationsUseCase, query),
    ask(listOrganisationChoices),
  ]);
  return {
    organisations,
    choices,
    sort: query.sort ?? 'name',
    filtered: Object.keys(query).some((name) => !['sort', 'after', 'before'].includes(name)),
    mayCreate: isOffice(actor),
  };
});

export default function Organisations() {
  const { t } = useTranslation(['organisation', 'common', 'import']);
  const { organisations, choices, sort, filtered, mayCreate } = useLoaderData<typeof loader>();
  const newLink = (
    <LinkButton to="/organisationen/neu" look={mayCreate ? 'secondary' : 'quiet'}>
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayCreate && (
            <>
              <LinkButton to="/import" look="quiet">
                {t('import:openImport')}
              </LinkButton>
              <LinkButton to="/organisationen/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              {newLink}
            </>
          )
        }
      />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        filters={[
          {
            name: 'sector',
            label: t('field.sector'),
            options: sectors.map((value) => ({ value, label: t(`sector.${value}`) })),
          },
          {
            name: 'county',
            label: t('field.county'),
            options: choices.counties.map(({ key, name }) => ({ value: key, label: name })),
          },
          ...(choices.regions.length > 1
            ? [
                {
                  name: 'region',
                  label: t('field.region'),
                  options: choices.regions.map(({ key, name }) => ({ value: key, label: name })),
                },
              ]
            : []),
          ...(choices.staff.length > 0
            ? [
                {
                  name: 'steward',
                  label: t('field.steward'),
                  options: choices.staff.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]
            : []),
        ]}
      />
      {organisations.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/organisationen">
                {t('common:clearFilters')}
              </Link>
            ) : (
              mayCreate && newLink
            )
          }
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <OrganisationTable rows={organisations.items} sort={sort} />
      )}
      <Pager total={organisations.total} next={organisations.next} previous={organisations.previous} />
    </>
  );
}
