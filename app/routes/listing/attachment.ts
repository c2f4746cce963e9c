import { Readable } from 'node:stream';
import { answerDownload } from '#app/doors/web/attachment.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { openListingAttachment } from '#app/records/attachment/view.server.ts';

/** The bytes of one file of a listing. */
export const loader = page(async ({ ask, params }) => {
  const reference = { listingId: params.id, id: params.attachment };
  const { stream, ...file } = await ask(openListingAttachment, reference);
  return answerDownload({ ...file, stream: Readable.toWeb(stream) as ReadableStream<Uint8Array> });
});
