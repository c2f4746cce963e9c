import { Readable } from 'node:stream';
import { answerDownload } from '#app/doors/web/attachment.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { openAttachment } from '#app/records/attachment/view.server.ts';

/** The bytes of one attachment. */
export const loader = page(async ({ ask, params }) => {
  const { stream, ...file } = await ask(openAttachment, { meetingId: params.id, id: params.attachment });
  return answerDownload({ ...file, stream: Readable.toWeb(stream) as ReadableStream<Uint8Array> });
});
