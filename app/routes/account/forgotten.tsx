import { type SubmissionResult, useForm } from '@conform-to/react';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm } from '#app/doors/web/form.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { askForReset, forgottenInput, viewForgotten } from '#app/records/account/forgotten.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('forgotten');

export const loader = publicPage(({ ask }) => ask(viewForgotten));

/** The same answer for every address. */
export const action = publicPage(async ({ request, context }) =>
  answerForm(await readForm(request), forgottenInput, async (fields) => {
    await askForReset(context.environment, { ...fields, address: context.address });
    return data({ asked: true as const, result: null, failure: null });
  }),
);

export default function ForgottenPassword() {
  const { t } = useTranslation(['post', 'account']);
  const { sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string }>({
    id: 'forgotten',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  const labels = { email: t('account:email') };
  const asked = answer !== undefined && 'asked' in answer;
  return (
    <main className="mx-auto max-w-lg px-4 py-12">
      <h1 className="text-2xl">{asked ? t('forgottenDone') : t('forgottenTitle')}</h1>
      <p className="mt-2 mb-6" role={asked ? 'status' : undefined}>
        {asked ? t('forgottenDoneText') : sendsMail ? t('forgottenLead') : t('forgottenNoMail')}
      </p>
      {asked || !sendsMail ? (
        <LinkButton to="/anmelden">{t('account:toSignIn')}</LinkButton>
      ) : (
        <FormFrame
          form={form}
          errors={errorsOf(form, fields, labels)}
          failure={answer?.failure ?? null}
          submitLabel={t('forgottenAsk')}
          cancel={
            <LinkButton to="/anmelden" look="quiet">
              {t('account:toSignIn')}
            </LinkButton>
          }
        >
          <TextField
            field={fields.email}
            label={labels.email}
            required
            type="email"
            autoComplete="username"
          />
        </FormFrame>
      )}
    </main>
  );
}
