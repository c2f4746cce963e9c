import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isRole } from '#app/access/role.ts';
import { writeNotice, writeSessionCookie } from '#app/doors/web/cookies.server.ts';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { passwordChange } from '#app/records/account/account.ts';
import { changeOwnPassword, endSessions } from '#app/records/account/change-password.server.ts';
import { viewOwnAccount } from '#app/records/account/own.server.ts';
import { beginSession, storedSessionId } from '#app/records/account/session.server.ts';
import { densities, locales, themes } from '#app/records/account/terms.ts';
import { listTokensUseCase } from '#app/records/token/list.server.ts';
import { TokenSection } from '#app/records/token/ui/TokenSection.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('ownAccount');

export const loader = page(async ({ ask, sessionId, preferences }) => {
  const { account, sessions } = await ask(viewOwnAccount);
  const current = sessionId ? storedSessionId(sessionId) : '';
  return {
    account,
    preferences,
    tokens: await ask(listTokensUseCase),
    sessions: sessions.map((session) => ({ ...session, current: session.id === current })),
  };
});

/** Changes the password (and begins a new session in place of all others), or ends sessions. */
export const action = page(async ({ ask, actor, request, context, sessionId }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  if (verb === 'end') {
    const only = form.get('session');
    const except = sessionId ? storedSessionId(sessionId) : undefined;
    if (only === null) {
      await ask(endSessions, { except });
      return redirectWithNotice('/konto', { key: 'otherSessionsEnded' });
    }
    await ask(endSessions, { only });
    return redirectWithNotice('/konto', { key: 'sessionEnded' });
  }
  return answerForm(form, passwordChange, async (fields) => {
    const { userId } = await changeOwnPassword(context.environment, actor, fields);
    const { database, now } = context.environment;
    const secret = await beginSession(database, userId, request.headers.get('user-agent'), now());
    const headers = new Headers();
    headers.append('Set-Cookie', await writeSessionCookie(context.appUrl, secret));
    headers.append('Set-Cookie', await writeNotice({ key: 'passwordChanged' }));
    return redirect('/konto', { headers });
  });
});

export default function OwnAccount() {
  const { t, i18n } = useTranslation(['account', 'common']);
  const { account, preferences, sessions, tokens } = useLoaderData<typeof loader>();
  const role = isRole(account.role) ? t(`common:role.${account.role}`) : account.role;
  const field = (name: 'locale' | 'theme' | 'density') => ({
    id: `display-${name}`,
    name,
    initialValue: preferences?.[name],
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={account.name}
        actions={<LinkButton to="/meine-daten">{t('common:ownFile')}</LinkButton>}
      />
      <Facts
        items={[
          [t('email'), account.email],
          [t('role'), role],
          [t('regions'), account.role === 'ADMIN' ? t('allRegions') : account.regions.join(', ')],
          [t('organisation'), account.organisation?.name],
        ]}
      />
      <Section id="anzeige" title={t('display')}>
        <Form method="post" action="/einstellungen/anzeige" reloadDocument className="space-y-4">
          <SelectField
            field={field('locale')}
            label={t('language')}
            options={locales.map((value) => ({ value, label: value === 'de' ? 'Deutsch' : 'English' }))}
          />
          <SelectField
            field={field('theme')}
            label={t('theme')}
            options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          />
          <SelectField
            field={field('density')}
            label={t('density')}
            options={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
          />
          <Button>{t('saveDisplay')}</Button>
        </Form>
      </Section>
      <Section id="passwort" title={t('changePassword')}>
        <PasswordForm />
      </Section>
      <Section id="sitzungen" title={t('sessions')}>
        <ul className="max-w-[80ch] divide-y divide-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <div className="min-w-0">
                <p className="truncate">{session.device ?? t('unknownDevice')}</p>
                <p className="text-sm text-quiet">
                  {t('since')} {formatInstant(session.createdAt, i18n.language)}, {t('lastSeen')}{' '}
                  {formatInstant(session.lastSeenAt, i18n.language)}
                </p>
              </div>
              {session.current ? (
                <span className="text-quiet">{t('thisSession')}</span>
              ) : (
                <Form method="post">
                  <input type="hidden" name="session" value={session.id} />
                  <Button name="verb" value="end">
                    {t('endSession')}
                    <span className="sr-only">
                      : {session.device ?? t('unknownDevice')}, {t('since')}{' '}
                      {formatInstant(session.createdAt, i18n.language)}
                    </span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <Form method="post" className="mt-2">
            <Button look="harm" name="verb" value="end">
              {t('endOthers')}
            </Button>
          </Form>
        )}
      </Section>
      <TokenSection tokens={tokens} />
    </>
  );
}

function PasswordForm() {
  const { t } = useTranslation('account');
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ current: string; next: string; repeat: string }>({
    id: 'password',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-4">
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      <TextField
        field={fields.current}
        label={t('currentPassword')}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        field={fields.next}
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        field={fields.repeat}
        label={t('repeatPassword')}
        type="password"
        autoComplete="new-password"
      />
      <Button>{t('changePassword')}</Button>
    </Form>
  );
}
