import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { audienceOf, isOffice } from '#app/access/actor.ts';
import { chosenColumns, openList } from '#app/doors/web/list.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { listOrganisationChoices } from '#app/records/organisation/choices.server.ts';
import { organisationColumnsFor } from '#app/records/organisation/columns.ts';
import { listOrganisationsUseCase, organisationFilterNames } from '#app/records/organisation/list.server.ts';
import { organisationDefaultColumns } from '#app/records/organisation/terms.ts';
import { organisationTexts } from '#app/records/organisation/ui/columns.ts';
import { useOrganisationFilters } from '#app/records/organisation/ui/filters.ts';
import { OrganisationTable } from '#app/records/organisation/ui/OrganisationTable.tsx';
import { ownColumn, ownFilterNames } from '#app/records/own-field/terms.ts';
import { useOwnFilters } from '#app/records/own-field/ui/own-list.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { SavedFilterMenu } from '#app/records/saved-filter/ui/SavedFilterMenu.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ListFrame } from '#app/ui/ListFrame.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('organisations');

export const loader = page(async (visit) => {
  const { ask, actor, context, preferences } = visit;
  const ownFields = await ask(listOwnFieldsInUse, { kind: 'organisation' });
  const { query, filtered, worthSaving, headers } = await openList(visit, 'organisation', [
    ...organisationFilterNames,
    ...ownFields.flatMap(ownFilterNames),
  ]);
  const available = [...organisationColumnsFor(actor), ...ownFields.map(({ key }) => ownColumn(key))];
  const columns = chosenColumns(visit, 'organisation', available, organisationDefaultColumns);
  const [organisations, choices, savedFilters] = await Promise.all([
    ask(listOrganisationsUseCase, {
      ...query,
      untagged: !columns.includes('tags'),
      owned: ownFields.some(({ key }) => columns.includes(ownColumn(key))),
    }),
    ask(listOrganisationChoices),
    audienceOf(actor) === 'partner' ? null : ask(listSavedFiltersUseCase, { list: 'organisation' }),
  ]);
  const sort = query.sort ?? 'name';
  const today = dayOf(context.environment.now());
  const view = { available, columns, density: preferences?.density ?? 'comfortable' };
  const mayCreate = isOffice(actor);
  const saved = savedFilters && { filters: savedFilters, current: worthSaving };
  return data(
    { organisations, choices, ownFields, saved, sort, filtered, today, view, mayCreate },
    { headers },
  );
});

export default function Organisations() {
  const { t } = useTranslation(['organisation', 'common', 'import', 'profile', 'campaign']);
  const { organisations, choices, ownFields, saved, sort, filtered, today, view, mayCreate } =
    useLoaderData<typeof loader>();
  const texts: Readonly<Record<string, readonly [string, unknown]>> = organisationTexts(t);
  const ownLabel = (column: string) => ownFields.find(({ key }) => ownColumn(key) === column)?.label;
  const newLink = <LinkButton to="/organisationen/neu">{t('new')}</LinkButton>;
  return (
    <ListFrame
      title={t('title')}
      actions={
        <>
          {saved && (
            <LinkButton to="/kampagnen" look="quiet">
              {t('campaign:title')}
            </LinkButton>
          )}
          {mayCreate && (
            <>
              <LinkButton to="/import" look="quiet">
                {t('import:openImport')}
              </LinkButton>
              <LinkButton to="/rueckmeldungen" look="quiet">
                {t('profile:change.title')}
              </LinkButton>
              <LinkButton to="/organisationen/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              {newLink}
            </>
          )}
        </>
      }
      searchLabel={t('searchLabel')}
      filters={[...useOrganisationFilters(choices, view.available), ...useOwnFilters(ownFields)]}
      sort={sort}
      page={organisations}
      view={{
        list: 'organisation',
        columns: view.available.map((key) => ({ key, label: texts[key]?.[0] ?? ownLabel(key) ?? key })),
        chosen: view.columns,
        density: view.density,
      }}
      selection={mayCreate ? { list: 'organisation', query: saved?.current ?? '' } : null}
      csv="/organisationen.csv"
      saved={
        saved && (
          <SavedFilterMenu
            list="organisation"
            filters={saved.filters}
            current={saved.current}
            regions={choices.regions}
            mayShare={mayCreate}
          />
        )
      }
      empty={{
        filtered,
        all: t('empty'),
        narrowed: t('emptyFiltered'),
        action: mayCreate && newLink,
      }}
    >
      <OrganisationTable
        rows={organisations.items}
        sort={sort}
        shown={view.columns}
        ownFields={ownFields}
        today={today}
        mayTick={mayCreate}
      />
    </ListFrame>
  );
}
