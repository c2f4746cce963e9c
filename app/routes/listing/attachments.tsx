import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerAttachment } from '#app/doors/web/attachment.server.ts';
import { redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import {
  attachToListing,
  listListingAttachments,
  prepareListingAttachment,
} from '#app/records/attachment/listing.server.ts';
import { AttachmentForm } from '#app/records/attachment/ui/AttachmentForm.tsx';
import { AttachmentList } from '#app/records/attachment/ui/AttachmentList.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('attachments');

export const loader = page(({ ask, params }) => ask(listListingAttachments, { listingId: params.id }));

/** Asked before the first byte is read: whoever may not attach anything fills no disk. */
export const action = page(async ({ ask, request, params }) => {
  const listingId = params.id ?? '';
  const place = await ask(prepareListingAttachment, { listingId });
  return answerAttachment(request, place, async (upload) => {
    const file = { ...upload, listingId, path: place.path };
    const { name, withdrawn } = await ask(attachToListing, file);
    return redirectWithNotice(
      `/angebote/${listingId}`,
      withdrawn ? { key: 'waitsAgain' } : { key: 'attached', name },
    );
  });
});

/** The files of a listing by themselves: where a refused one is told about. */
export default function ListingAttachments() {
  const { t } = useTranslation('attachment');
  const { title, attachments, today, mayAttach } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/angebote/${useParams().id}`;
  return (
    <>
      <PageHeader title={t('title')} back={{ to: at, label: title }} />
      {mayAttach && (
        <div className="mb-5">
          <AttachmentForm at={at} of="listing" errors={answer?.errors ?? []} />
        </div>
      )}
      <AttachmentList at={at} attachments={attachments} mayDetach={mayAttach} today={today} />
      {attachments.length === 0 && <p className="text-quiet">{t('none')}</p>}
    </>
  );
}
