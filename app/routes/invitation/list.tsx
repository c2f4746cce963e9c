import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listInvitationsUseCase } from '#app/records/invitation/list.server.ts';
import { invitationStates } from '#app/records/invitation/terms.ts';
import { InvitationTable } from '#app/records/invitation/ui/InvitationTable.tsx';
import { NoMailNote } from '#app/records/invitation/ui/NoMailNote.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('invitations');

export const loader = page(async ({ ask, url }) => {
  const query = queryOf(url);
  const filtered = Boolean(query.q || query.state);
  return { ...(await ask(listInvitationsUseCase, query)), filtered };
});

export default function Invitations() {
  const { t } = useTranslation(['invitation', 'common']);
  const { items, total, next, previous, filtered, sendsMail } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('title')}
        back={{ to: '/kontakte?zurueck', label: t('back') }}
        actions={
          <LinkButton to="/kontakte" look="primary">
            {t('emptyAction')}
          </LinkButton>
        }
      />
      {!sendsMail && <NoMailNote />}
      <FilterBar
        searchLabel={t('searchLabel')}
        sort=""
        filters={[
          {
            name: 'state',
            label: t('state'),
            main: true,
            options: invitationStates.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState
          action={
            filtered && (
              <Link className="link" to="/einladungen">
                {t('common:clearFilters')}
              </Link>
            )
          }
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <InvitationTable rows={items} />
      )}
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
