import { data } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { viewAccount } from '#app/records/account/administer.server.ts';
import { issueResetLink } from '#app/records/account/reset.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { CopyField } from '#app/ui/CopyField.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('accountLink');

export const loader = page(({ ask, params }) => ask(viewAccount, { id: params.id }));

/** Makes a link and shows it in this one answer: nobody can look it up later. */
export const action = page((visit) =>
  submit(visit, issueResetLink, {
    fixed: { id: visit.params.id ?? '' },
    done: ({ path, expiresAt }) =>
      data({ link: `${visit.context.appUrl}${path}`, expiresAt, failure: null }, { status: 201 }),
  }),
);

export default function AccountLink() {
  const { t, i18n } = useTranslation('account');
  const { account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { search } = useLocation();
  const made = answer && 'link' in answer ? answer : null;
  return (
    <>
      <PageHeader
        title={t('resetLink')}
        lead={`${account.name}, ${account.email}`}
        back={{ to: `/verwaltung/konten/${account.id}${search}`, label: account.name }}
      />
      <div className="max-w-[60ch] space-y-4">
        <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
        {made ? (
          <>
            <CopyField
              id="reset-link"
              label={t('resetLinkOnce')}
              hint={t('resetLinkUntil', { when: formatInstant(made.expiresAt, i18n.language) })}
              value={made.link}
            />
            <p>{t('resetLinkPass')}</p>
          </>
        ) : (
          <p>{account.disabled ? t('resetLinkDisabled') : t('resetLinkLead')}</p>
        )}
        {!account.disabled && (
          <Form method="post">
            <Button>{made ? t('makeAnotherResetLink') : t('makeResetLink')}</Button>
          </Form>
        )}
      </div>
    </>
  );
}
