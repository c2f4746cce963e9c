import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { ContactTable } from '#app/records/contact/ui/ContactTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('contacts');

export const loader = page(async ({ ask, url, actor }) => {
  const query = queryOf(url);
  return {
    contacts: await ask(listContactsUseCase, query),
    sort: query.sort ?? 'name',
    filtered: Object.keys(query).some((name) => !['sort', 'after', 'before'].includes(name)),
    mayCreate: isOffice(actor),
  };
});

export default function Contacts() {
  const { t } = useTranslation(['contact', 'common', 'import']);
  const { contacts, sort, filtered, mayCreate } = useLoaderData<typeof loader>();
  const newLink = <LinkButton to="/kontakte/neu">{t('new')}</LinkButton>;
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
              <LinkButton to="/kontakte/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              {newLink}
            </>
          )
        }
      />
      <FilterBar searchLabel={t('searchLabel')} sort={sort} filters={[]} />
      {contacts.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/kontakte">
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
        <ContactTable rows={contacts.items} sort={sort} />
      )}
      <Pager total={contacts.total} next={contacts.next} previous={contacts.previous} />
    </>
  );
}
