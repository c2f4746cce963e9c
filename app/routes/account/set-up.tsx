import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { writeSessionCookie } from '#app/doors/web/cookies.server.ts';
import { submit } from '#app/doors/web/form.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { notFound } from '#app/kernel/failure.ts';
import { beginSession } from '#app/records/account/session.server.ts';
import { setUp } from '#app/records/account/set-up.server.ts';
import { findSetup } from '#app/records/account/setup.server.ts';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('setUp');

export const loader = publicPage(async ({ ask }) => {
  const { needed } = await ask(findSetup);
  if (!needed) throw notFound();
  return null;
});

export const action = publicPage((visit) =>
  submit(visit, setUp, {
    done: async ({ id }) => {
      const { environment, appUrl } = visit.context;
      const userAgent = visit.request.headers.get('user-agent');
      const secret = await beginSession(environment.database, id, userAgent, environment.now());
      return redirect('/', { headers: { 'Set-Cookie': await writeSessionCookie(appUrl, secret) } });
    },
  }),
);

export default function SetUp() {
  const { t } = useTranslation(['account', 'common']);
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; email: string; next: string; repeat: string }>({
    id: 'set-up',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  const labels = { name: t('name'), email: t('email'), next: t('password'), repeat: t('repeatPassword') };
  return (
    <main className="mx-auto max-w-lg px-4 py-12">
      <h1 className="text-2xl">{t('setupTitle')}</h1>
      <p className="mt-1 mb-6 text-quiet">{t('setupLead')}</p>
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('setup')}
      >
        <TextField field={fields.name} label={labels.name} required autoComplete="name" />
        <TextField field={fields.email} label={labels.email} required type="email" autoComplete="username" />
        <TextField
          field={fields.next}
          label={labels.next}
          hint={t('newPasswordHint')}
          required
          type="password"
          autoComplete="new-password"
        />
        <TextField
          field={fields.repeat}
          label={labels.repeat}
          required
          type="password"
          autoComplete="new-password"
        />
      </FormFrame>
    </main>
  );
}
