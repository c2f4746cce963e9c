import type { Request, RequestHandler } from 'express';
import { largestUpload } from '../import-files.server.ts';
import { isApi } from './bearer-only.server.ts';

const longestUrl = 8_192;
export const largestBody = 2_000_000;
/** Before anybody is known, and so in both languages at once. */
const tooLarge = JSON.stringify({
  type: '/api/docs#too-large',
  title: 'Zu groß / Too large',
  status: 413,
  detail: `≤ ${largestBody} Bytes`,
  errors: [],
});

// What the frame of a form adds to its file.
const frame = 20_000;

/**
 * Addresses that take a file and write it to the disk as it comes; all others
 * keep what they are sent in memory. Of an attachment and a logo several times what a file
 * may have is read through, so that the page can say that it is too big.
 */
const filePaths: ReadonlyArray<readonly [path: RegExp, most: number]> = [
  [/^\/import(?:\.data)?$/, largestUpload + frame],
  [/^\/(?:treffen|angebote)\/[0-9a-f-]{36}\/anhaenge(?:\.data)?$/i, 100_000_000],
  [/^\/profil\/logo(?:\.data)?$/, 50_000_000],
];

function mostOf({ method, path }: Request): number {
  const found = method === 'POST' ? filePaths.find(([pattern]) => pattern.test(path)) : undefined;
  return found?.[1] ?? largestBody;
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Refuses what no page of ours sends: endless or broken addresses, bodies beyond measure, methods nobody uses. */
export const limitRequests: RequestHandler = (request, response, next) => {
  if (request.url.length > longestUrl) return void response.status(414).end();
  if (!isReadable(request.url)) return void response.status(400).end();
  // The framework's older way to ask for data: none of our pages uses it, and each try would be an error in the log.
  if (new URLSearchParams(request.url.split('?', 2)[1]).has('_data')) return void response.status(404).end();
  if (!['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(request.method)) {
    return void response.status(405).end();
  }
  const most = mostOf(request);
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) {
    response
      .status(413)
      .set('Connection', 'close')
      .type(isApi(request) ? 'application/problem+json' : 'text');
    return void response.end(isApi(request) ? tooLarge : '');
  }
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > most) request.destroy();
  });
  // Listening starts the flow; the handler behind us has to find it as it was.
  request.pause();
  next();
};
