import { Readable } from 'node:stream';
import { page } from '#app/doors/web/page.server.ts';
import { answerPicture } from '#app/doors/web/picture.server.ts';
import { openLogo } from '#app/records/profile/logo.server.ts';

/** The logo of an organisation; a new one has another address. */
export const loader = page(async ({ ask, params }) => {
  const { stream } = await ask(openLogo, { id: params.id });
  return answerPicture(Readable.toWeb(stream) as ReadableStream<Uint8Array>);
});
