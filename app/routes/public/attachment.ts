import { Readable } from 'node:stream';
import { answerDownload } from '#app/doors/web/attachment.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { openPublicAttachment } from '#app/records/attachment/view.server.ts';
import { boardAt } from '#app/records/listing/boards.ts';

/** The bytes of one file of a listing that is published, for everybody. */
export const loader = publicPage(async ({ ask, url, params }) => {
  const reference = { board: boardAt(url.pathname), listingId: params.id, id: params.attachment };
  const { stream, ...file } = await ask(openPublicAttachment, reference);
  return answerDownload({ ...file, stream: Readable.toWeb(stream) as ReadableStream<Uint8Array> });
});
