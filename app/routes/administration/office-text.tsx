import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import {
  changeOfficeText,
  resetOfficeText,
  viewOfficeText,
} from '#app/records/office-text/administer.server.ts';
import { placeholders } from '#app/records/office-text/terms.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('officeText');

export const loader = page(({ ask, params: { kind, locale } }) => ask(viewOfficeText, { kind, locale }));

/** Saves the text, or puts back the one that ships (`verb=reset`). */
export const action = page(async ({ ask, request, params: { kind = '', locale = '' } }) => {
  const form = await readForm(request);
  const resets = form.get('verb') === 'reset';
  form.delete('verb');
  form.set('kind', kind);
  form.set('locale', locale);
  return answerForm(form, resets ? resetOfficeText.input : changeOfficeText.input, async (fields) => {
    await (resets ? ask(resetOfficeText, fields) : ask(changeOfficeText, fields));
    return redirectWithNotice('/verwaltung/mail', { key: resets ? 'textReset' : 'saved' });
  });
});

export default function EditOfficeText() {
  const { t } = useTranslation(['post', 'common']);
  const { kind, locale, subject, body, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ subject: string; body: string }>({
    id: 'office-text',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { subject: subject ?? '', body },
  });
  const labels = { subject: t('subject'), body: t('body') };
  const names = placeholders[kind].map((name) => `{{${name}}}`).join(', ');
  return (
    <>
      <PageHeader
        title={t(`texting.${kind}`)}
        lead={t(`common:language.${locale}`)}
        back={{ to: '/verwaltung/mail', label: t('title') }}
        actions={
          version > 0 && (
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button look="quiet" name="verb" value="reset">
                {t('reset')}
              </Button>
            </Form>
          )
        }
      />
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('save')}
        cancel={
          <LinkButton to="/verwaltung/mail" look="quiet">
            {t('common:cancel')}
          </LinkButton>
        }
      >
        <input type="hidden" name="version" value={version} />
        {kind !== 'PRIVACY' && (
          <TextField field={fields.subject} label={labels.subject} required maxLength={200} />
        )}
        <TextArea
          field={fields.body}
          label={labels.body}
          hint={names ? t('bodyHint', { names }) : t('bodyMarkdown')}
          required
          rows={18}
          maxLength={10_000}
        />
      </FormFrame>
    </>
  );
}
