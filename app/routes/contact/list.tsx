import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { audienceOf, isOffice } from '#app/access/actor.ts';
import { chosenColumns, openList } from '#app/doors/web/list.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { contactColumnsFor } from '#app/records/contact/columns.ts';
import { contactFilterNames, listContactsUseCase } from '#app/records/contact/list.server.ts';
import { contactDefaultColumns } from '#app/records/contact/terms.ts';
import { ContactTable } from '#app/records/contact/ui/ContactTable.tsx';
import { contactTexts } from '#app/records/contact/ui/columns.ts';
import { useContactFilters } from '#app/records/contact/ui/filters.ts';
import { listOrganisationChoices } from '#app/records/organisation/choices.server.ts';
import { ownColumn, ownFilterNames } from '#app/records/own-field/terms.ts';
import { useOwnFilters } from '#app/records/own-field/ui/own-list.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { SavedFilterMenu } from '#app/records/saved-filter/ui/SavedFilterMenu.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ListFrame } from '#app/ui/ListFrame.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('contacts');

export const loader = page(async (visit) => {
  const { ask, actor, context, preferences } = visit;
  const ownFields = await ask(listOwnFieldsInUse, { kind: 'contact' });
  const { query, filtered, worthSaving, headers } = await openList(visit, 'contact', [
    ...contactFilterNames,
    ...ownFields.flatMap(ownFilterNames),
  ]);
  const available = [...contactColumnsFor(actor), ...ownFields.map(({ key }) => ownColumn(key))];
  const columns = chosenColumns(visit, 'contact', available, contactDefaultColumns);
  const shown = {
    untagged: !columns.includes('tags'),
    unreachable: !columns.includes('channels'),
    owned: ownFields.some(({ key }) => columns.includes(ownColumn(key))),
  };
  const [contacts, choices, savedFilters] = await Promise.all([
    ask(listContactsUseCase, { ...query, ...shown }),
    ask(listOrganisationChoices, { named: query.organisation }),
    audienceOf(actor) === 'partner' ? null : ask(listSavedFiltersUseCase, { list: 'contact' }),
  ]);
  const sort = query.sort ?? 'name';
  const today = dayOf(context.environment.now());
  const view = { available, columns, density: preferences?.density ?? 'comfortable' };
  const saved = savedFilters && { filters: savedFilters, current: worthSaving };
  return data(
    { contacts, choices, ownFields, saved, sort, filtered, today, view, mayCreate: isOffice(actor) },
    { headers },
  );
});

export default function Contacts() {
  const { t } = useTranslation(['contact', 'common', 'import', 'invitation']);
  const { contacts, choices, ownFields, saved, sort, filtered, today, view, mayCreate } =
    useLoaderData<typeof loader>();
  const texts: Readonly<Record<string, readonly [string, unknown]>> = contactTexts(t);
  const ownLabel = (column: string) => ownFields.find(({ key }) => ownColumn(key) === column)?.label;
  const newLink = <LinkButton to="/kontakte/neu">{t('new')}</LinkButton>;
  return (
    <ListFrame
      title={t('title')}
      actions={
        mayCreate && (
          <>
            <LinkButton to="/einladungen" look="quiet">
              {t('invitation:title')}
            </LinkButton>
            <LinkButton to="/import" look="quiet">
              {t('import:openImport')}
            </LinkButton>
            <LinkButton to="/kontakte/papierkorb" look="quiet">
              {t('common:binTitle')}
            </LinkButton>
            {newLink}
          </>
        )
      }
      searchLabel={t('searchLabel')}
      filters={[...useContactFilters(choices, view.available, choices.named), ...useOwnFilters(ownFields)]}
      sort={sort}
      page={contacts}
      view={{
        list: 'contact',
        columns: view.available.map((key) => ({ key, label: texts[key]?.[0] ?? ownLabel(key) ?? key })),
        chosen: view.columns,
        density: view.density,
      }}
      selection={mayCreate ? { list: 'contact', query: saved?.current ?? '' } : null}
      csv="/kontakte.csv"
      saved={
        saved && (
          <SavedFilterMenu
            list="contact"
            filters={saved.filters}
            current={saved.current}
            regions={choices.regions}
            mayShare={mayCreate}
          />
        )
      }
      empty={{ filtered, all: t('empty'), narrowed: t('emptyFiltered'), action: mayCreate && newLink }}
    >
      <ContactTable
        rows={contacts.items}
        sort={sort}
        shown={view.columns}
        ownFields={ownFields}
        today={today}
        mayTick={mayCreate}
      />
    </ListFrame>
  );
}
