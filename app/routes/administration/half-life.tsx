import { type SubmissionResult, useForm } from '@conform-to/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeHalfLife, viewHalfLife } from '#app/records/setting/half-life.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('halfLife');

export const loader = page(({ ask }) => ask(viewHalfLife, {}));

export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  return answerForm(form, changeHalfLife.input, async (fields) => {
    await ask(changeHalfLife, fields);
    return redirectWithNotice('/verwaltung/netzwerk', { key: 'saved' });
  });
});

export default function HalfLife() {
  const { t } = useTranslation(['account', 'common']);
  const { days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ days: number }>({
    id: 'half-life',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { days },
  });
  const labels = { days: t('halfLife.days') };
  return (
    <>
      <PageHeader
        title={t('halfLife.title')}
        lead={t('halfLife.lead')}
        back={{ to: '/verwaltung', label: t('administration') }}
      />
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('halfLife.save')}
        cancel={
          <LinkButton to="/verwaltung" look="quiet">
            {t('common:cancel')}
          </LinkButton>
        }
      >
        <input type="hidden" name="was" value={days} />
        <TextField
          field={fields.days}
          label={labels.days}
          hint={t('halfLife.hint')}
          inputMode="numeric"
          required
        />
      </FormFrame>
    </>
  );
}
