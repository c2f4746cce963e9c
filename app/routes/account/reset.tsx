import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clearSessionCookie, writeNotice } from '#app/doors/web/cookies.server.ts';
import { submit } from '#app/doors/web/form.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { resetPassword, viewReset } from '#app/records/account/reset.server.ts';
import { endSession } from '#app/records/account/session.server.ts';
import { NewPasswordFields, useNewPasswordLabels } from '#app/records/account/ui/NewPasswordFields.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { titled } from '#app/ui/title.ts';

export const meta = titled('reset');

/** Looking uses nothing up: mail programs open links before people do. */
export const loader = publicPage(({ ask, params }) => ask(viewReset, { token: params.token ?? '' }));

/** Whoever else was signed in in this browser no longer is: the next step is to sign in with the new password. */
export const action = publicPage((visit) =>
  submit(visit, resetPassword, {
    fixed: { token: visit.params.token ?? '' },
    done: async () => {
      const { appUrl, environment } = visit.context;
      if (visit.sessionId) await endSession(environment.database, visit.sessionId);
      const headers = new Headers();
      headers.append('Set-Cookie', await clearSessionCookie(appUrl));
      headers.append('Set-Cookie', await writeNotice({ key: 'passwordSet' }));
      return redirect('/anmelden', { headers });
    },
  }),
);

export default function ResetPassword() {
  const { t } = useTranslation('account');
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ next: string; repeat: string }>({
    id: 'reset',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  const labels = useNewPasswordLabels();
  return (
    <main className="mx-auto max-w-lg px-4 py-12">
      <h1 className="text-2xl">{t('resetTitle')}</h1>
      <p className="mt-1 mb-6 text-quiet">
        {t('resetLead')} <strong className="font-semibold text-ink wrap-anywhere">{email}</strong>
      </p>
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('setPassword')}
      >
        <NewPasswordFields fields={fields} email={email} />
      </FormFrame>
    </main>
  );
}

/** One answer for a link that was used, is too old, was replaced or never was. */
export function ErrorBoundary() {
  const { t } = useTranslation(['account', 'post']);
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) {
    return <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />;
  }
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-16">
      <h1 className="text-2xl">{t('resetDead')}</h1>
      <p className="mt-3">{t('resetDeadText')}</p>
      <p className="mt-6">
        <LinkButton to="/anmelden" look="primary">
          {t('toSignIn')}
        </LinkButton>{' '}
        <LinkButton to="/passwort-vergessen">{t('post:forgottenAsk')}</LinkButton>
      </p>
    </main>
  );
}
