import { Readable } from 'node:stream';
import { page } from '#app/doors/web/page.server.ts';
import { answerPicture } from '#app/doors/web/picture.server.ts';
import { openWaitingLogo } from '#app/records/profile/logo.server.ts';

/** A logo that waits for the office, for the office. */
export const loader = page(async ({ ask, params }) => {
  const { stream } = await ask(openWaitingLogo, { id: params.id });
  return answerPicture(Readable.toWeb(stream) as ReadableStream<Uint8Array>);
});
