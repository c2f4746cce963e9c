import { type SubmissionResult, useForm } from '@conform-to/react';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { prepareInvitation, previewInvitation } from '#app/records/invitation/prepare.server.ts';
import { invitationLocales } from '#app/records/invitation/terms.ts';
import { InviteeLists } from '#app/records/invitation/ui/InviteeLists.tsx';
import { MailPreview } from '#app/records/invitation/ui/MailPreview.tsx';
import { NoMailNote } from '#app/records/invitation/ui/NoMailNote.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('invite');

export const loader = page(({ ask, url: { searchParams } }) =>
  ask(prepareInvitation, {
    ids: searchParams.getAll('ids'),
    all: searchParams.get('all') ?? undefined,
    query: searchParams.get('query') ?? '',
  }),
);

/** Shows the mail (`verb=preview`), or invites. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  return answerForm(form, createInvitations.input, async (fields) => {
    if (verb === 'preview') {
      return data({ preview: await ask(previewInvitation, fields), result: null, failure: null });
    }
    const { count, id } = await ask(createInvitations, fields);
    if (count === 0) return redirectWithNotice('/einladungen', { key: 'invitedNobody' });
    return redirectWithNotice(id ? `/einladungen/${id}` : '/einladungen', {
      key: count === 1 ? 'invitedOne' : 'invitedSeveral',
      name: String(count),
    });
  });
});

export default function Invite() {
  const { t } = useTranslation(['invitation', 'common']);
  const { ids, all, query, ready, readyCount, left, leftCount, tooMany, most, sendsMail } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && 'preview' in answer ? answer.preview : null;
  const [form, fields] = useForm<{ ids: string; locale: string; note: string }>({
    id: 'invite',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    // Without scripts the page comes anew with the preview, and brings the text along.
    defaultValue: { locale: preview?.locale ?? 'de', note: preview?.note ?? '' },
  });
  const labels = { ids: t('title'), locale: t('language'), note: t('note') };
  return (
    <>
      <PageHeader title={t('inviteTitle')} back={{ to: '/kontakte?zurueck', label: t('back') }} />
      {!sendsMail && <NoMailNote />}
      {tooMany ? (
        <p className="max-w-[60ch]">{t('tooMany', { most })}</p>
      ) : (
        <InviteeLists ready={ready} readyCount={readyCount} left={left} leftCount={leftCount} />
      )}
      {!tooMany && readyCount > 0 && (
        <FormFrame
          form={form}
          errors={errorsOf(form, fields, labels)}
          failure={answer?.failure ?? null}
          submitLabel={t('send', { count: readyCount })}
          cancel={
            <LinkButton to="/kontakte?zurueck" look="quiet">
              {t('common:cancel')}
            </LinkButton>
          }
        >
          <input type="hidden" name="query" value={query} />
          {all ? (
            <input type="hidden" name="all" value="true" />
          ) : (
            ids.map((id) => <input key={id} type="hidden" name="ids" value={id} />)
          )}
          <RadioField
            field={fields.locale}
            label={labels.locale}
            options={invitationLocales.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          />
          <TextArea field={fields.note} label={labels.note} hint={t('noteHint')} rows={4} maxLength={2_000} />
          <Button name="verb" value="preview">
            {t('preview')}
          </Button>
          {preview && <MailPreview mail={preview} />}
        </FormFrame>
      )}
    </>
  );
}
