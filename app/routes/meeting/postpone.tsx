import { useForm } from '@conform-to/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareMeetingChange } from '#app/records/meeting/prepare.server.ts';
import { postponeMeeting } from '#app/records/meeting/take-place.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import { MomentField } from '#app/ui/MomentField.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetingPostpone');

export const loader = page(async ({ ask, params }) => {
  const { draft, choices } = await ask(prepareMeetingChange, { id: params.id });
  const { id, version, title, start } = draft;
  return { draft: { id, version, title, start }, today: choices.today };
});

export const action = formPage((visit) =>
  submit(visit, postponeMeeting, {
    fixed: { id: visit.params.id ?? '' },
    done: ({ id, version, title }) =>
      redirectWithNotice(`/treffen/${id}`, {
        key: 'postponed',
        name: title,
        undo: { action: `/treffen/${id}/stand`, fields: { verb: 'take-back', version: String(version) } },
      }),
  }),
);

/** The new moment of a meeting, and nothing else. */
export default function PostponeMeeting() {
  const { t } = useTranslation(['meeting', 'common']);
  const { draft, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ start: string; end: string }>({
    id: 'postpone',
    lastResult: answer?.result,
    defaultValue: { start: draft.start, end: '' },
  });
  const labels = { start: t('field.start'), end: t('field.end') };
  const to = `/treffen/${draft.id}`;
  return (
    <>
      <PageHeader
        title={t('postpone')}
        lead={<p className="max-w-[60ch]">{t('postponeLead')}</p>}
        back={{ to, label: draft.title }}
      />
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('postpone')}
        cancel={
          <LinkButton to={to} look="quiet">
            {t('common:cancel')}
          </LinkButton>
        }
      >
        <input type="hidden" name="version" value={hiddenOf(answer, draft).version ?? draft.version} />
        <MomentField field={fields.start} label={labels.start} required today={today} />
        <MomentField field={fields.end} label={labels.end} today={today} />
      </FormFrame>
    </>
  );
}
