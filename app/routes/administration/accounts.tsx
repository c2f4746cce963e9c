import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { roles } from '#app/access/role.ts';
import { answerForm, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { accountVersion } from '#app/records/account/account.ts';
import { disableAccount, enableAccount } from '#app/records/account/administer.server.ts';
import { listAccountsUseCase } from '#app/records/account/list.server.ts';
import { accountStates } from '#app/records/account/terms.ts';
import { AccountTable } from '#app/records/account/ui/AccountTable.tsx';
import { handOn, takeBack } from '#app/records/profile/hand-on.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('accounts');

export const loader = page(async ({ ask, url }) => {
  const query = queryOf(url);
  return { ...(await ask(listAccountsUseCase, query)), sort: query.sort ?? 'name' };
});

/** Disables, enables, or says who of a partner invites; each can be taken back, and the list stays filtered as it was. */
export const action = page(async (visit) => {
  const { ask, request, url } = visit;
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  const list = `/verwaltung/konten${url.search}`;
  if (verb === 'hand-on' || verb === 'take-back') {
    const key = verb === 'hand-on' ? 'inviteGiven' : 'inviteTaken';
    return submit(visit, verb === 'hand-on' ? handOn : takeBack, {
      form,
      done: ({ name }) => redirectWithNotice(list, { key, name }),
    });
  }
  if (verb !== 'disable' && verb !== 'enable') throw new Failure('invalid');
  return answerForm(form, accountVersion, async (reference) => {
    const { id, version, name } = await ask(verb === 'disable' ? disableAccount : enableAccount, reference);
    return redirectWithNotice(list, {
      key: verb === 'disable' ? 'accountDisabled' : 'accountEnabled',
      name,
      undo: {
        action: list,
        fields: { verb: verb === 'disable' ? 'enable' : 'disable', id, version: String(version) },
      },
    });
  });
});

export default function Accounts() {
  const { t } = useTranslation(['account', 'common']);
  const { items, total, next, previous, regions, ownId, sort } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t('users')}
        back={{ to: '/verwaltung', label: t('administration') }}
        actions={<LinkButton to="/verwaltung/konten/neu">{t('newUser')}</LinkButton>}
      />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        filters={[
          {
            name: 'role',
            label: t('role'),
            main: true,
            options: roles.map((value) => ({ value, label: t(`common:role.${value}`) })),
          },
          {
            name: 'state',
            label: t('state'),
            main: true,
            options: accountStates.map((value) => ({ value, label: t(value) })),
          },
          {
            name: 'region',
            label: t('region'),
            main: true,
            options: regions.map(({ key, name }) => ({ value: key, label: name })),
          },
        ]}
      />
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      {items.length === 0 ? (
        <EmptyState
          action={
            <Link className="link" to="/verwaltung/konten">
              {t('common:clearFilters')}
            </Link>
          }
        >
          {t('emptyFiltered')}
        </EmptyState>
      ) : (
        <AccountTable rows={items} sort={sort} ownId={ownId} />
      )}
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
