import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeAccount, viewAccount } from '#app/records/account/administer.server.ts';
import { AccountForm } from '#app/records/account/ui/AccountForm.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Badge, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('account');

export const loader = page(({ ask, params }) => ask(viewAccount, { id: params.id }));

/** The query is the list's: back there, it is filtered as it was. */
export const action = formPage((visit) =>
  submit(visit, changeAccount, {
    fixed: { id: visit.params.id ?? '' },
    done: () => redirectWithNotice(`/verwaltung/konten${visit.url.search}`, { key: 'saved' }),
  }),
);

export default function EditAccount() {
  const { t } = useTranslation('account');
  const { account, regions } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const list = `/verwaltung/konten${search}`;
  return (
    <>
      <PageHeader
        title={account.name}
        lead={account.disabled && <Badge tone="harm">{t('disabled')}</Badge>}
        back={{ to: list, label: t('users') }}
      />
      <AccountForm
        draft={account}
        regions={regions}
        answer={useActionData<typeof action>()}
        submitLabel={t('saveUser')}
        cancelTo={list}
      />
      <Section id="link" title={t('resetLink')}>
        <p className="mb-3 max-w-[60ch]">{account.disabled ? t('resetLinkDisabled') : t('resetLinkLead')}</p>
        {!account.disabled && (
          <Form method="post" action={`/verwaltung/konten/${account.id}/link${search}`}>
            <Button>{t('makeResetLink')}</Button>
          </Form>
        )}
      </Section>
      {account.role === 'PARTNER' && !account.disabled && (
        <Section id="einladen" title={t('invites')}>
          <p className="mb-3 max-w-[60ch]">{account.partnerAdmin ? t('invitesYes') : t('invitesNo')}</p>
          <Form method="post" action={list}>
            <input type="hidden" name="id" value={account.id} />
            <Button name="verb" value={account.partnerAdmin ? 'take-back' : 'hand-on'}>
              {account.partnerAdmin ? t('invitesTake') : t('invitesGive')}
            </Button>
          </Form>
        </Section>
      )}
    </>
  );
}
