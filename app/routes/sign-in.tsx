import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLocation, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { writeSessionCookie } from '#app/doors/web/cookies.server.ts';
import { answerForm, readForm } from '#app/doors/web/form.server.ts';
import { ownPath, publicPage } from '#app/doors/web/page.server.ts';
import { signInInput } from '#app/records/account/account.ts';
import { endSession } from '#app/records/account/session.server.ts';
import { findSetup } from '#app/records/account/setup.server.ts';
import { signIn } from '#app/records/account/sign-in.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { LanguageSwitch } from '#app/ui/LanguageSwitch.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('signIn');

export const loader = publicPage(async ({ actor, ask, url }) => {
  if (actor.kind === 'user') throw redirect(ownPath(url.searchParams.get('weiter')));
  const { needed } = await ask(findSetup);
  if (needed) throw redirect('/einrichten');
  return null;
});

/** A new session every time; one that this browser had before ends. */
export const action = publicPage(async ({ request, context, url, sessionId }) => {
  const form = await readForm(request);
  return answerForm(form, signInInput, async (fields) => {
    const secret = await signIn(context.environment, {
      ...fields,
      address: context.address,
      userAgent: request.headers.get('user-agent'),
    });
    if (sessionId) await endSession(context.environment.database, sessionId);
    return redirect(ownPath(url.searchParams.get('weiter')), {
      headers: { 'Set-Cookie': await writeSessionCookie(context.appUrl, secret) },
    });
  });
});

export default function SignIn() {
  const { t } = useTranslation(['account', 'board', 'common', 'post']);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center px-4 py-10">
      <p className="text-xl font-semibold text-accent">{t('common:product')}</p>
      <p className="mb-8 text-quiet">{t('signInLead')}</p>
      <h1 className="mb-4 text-2xl">{t('signIn')}</h1>
      <Form method="post" {...getFormProps(form)} className="space-y-4">
        <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" />
        <TextField
          field={fields.password}
          label={t('password')}
          type="password"
          autoComplete="current-password"
        />
        <Button look="primary" className="w-full" disabled={busy}>
          {t('signIn')}
        </Button>
      </Form>
      <p className="mt-6 text-sm">
        <Link className="link tap inline-flex min-h-6 items-center" to="/passwort-vergessen">
          {t('post:forgotten')}
        </Link>
      </p>
      <nav aria-label={t('board:open')} className="mt-8 text-sm">
        <p className="text-quiet">{t('board:open')}</p>
        <Link className="link tap mr-4 inline-flex min-h-6 items-center" to="/stellen">
          {t('board:jobs.title')}
        </Link>
        <Link className="link tap inline-flex min-h-6 items-center" to="/services">
          {t('board:services.title')}
        </Link>
      </nav>
      <div className="mt-8">
        <LanguageSwitch to={`/anmelden${useLocation().search}`} />
      </div>
    </main>
  );
}
