import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { answerAttachment } from '#app/doors/web/attachment.server.ts';
import { redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { attachFile, prepareAttachment } from '#app/records/attachment/attach.server.ts';
import { AttachmentForm } from '#app/records/attachment/ui/AttachmentForm.tsx';
import { AttachmentList } from '#app/records/attachment/ui/AttachmentList.tsx';
import { listAttachmentsUseCase } from '#app/records/attachment/view.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('attachments');

export const loader = page(async ({ ask, params, actor, context }) => {
  const meetingId = params.id ?? '';
  return {
    meetingId,
    attachments: await ask(listAttachmentsUseCase, { meetingId }),
    today: dayOf(context.environment.now()),
    mayAttach: isOffice(actor),
  };
});

/** Asked before the first byte is read: whoever may not attach anything fills no disk. */
export const action = page(async ({ ask, request, params }) => {
  const meetingId = params.id ?? '';
  const place = await ask(prepareAttachment, { meetingId });
  return answerAttachment(request, place, async (upload) => {
    const { name } = await ask(attachFile, { ...upload, meetingId, path: place.path });
    return redirectWithNotice(`/treffen/${meetingId}`, { key: 'attached', name });
  });
});

/** The files of a meeting by themselves: where a refused one is told about. */
export default function Attachments() {
  const { t } = useTranslation(['attachment', 'meeting']);
  const { meetingId, attachments, today, mayAttach } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('title')} back={{ to: `/treffen/${meetingId}`, label: t('toMeeting') }} />
      {mayAttach && (
        <div className="mb-5">
          <AttachmentForm at={`/treffen/${meetingId}`} of="meeting" errors={answer?.errors ?? []} />
        </div>
      )}
      <AttachmentList
        at={`/treffen/${meetingId}`}
        attachments={attachments}
        mayDetach={mayAttach}
        today={today}
      />
      {attachments.length === 0 && <p className="text-quiet">{t('none')}</p>}
    </>
  );
}
