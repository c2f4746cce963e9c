import type { RequestHandler } from 'express';
import { largestUpload } from '../import-files.server.ts';

const longestUrl = 8_192;
export const largestBody = 2_000_000;

// What the frame of a form adds to its file.
const frame = 20_000;

/** Addresses that take a file, which they write to the disk as it comes; all others keep what they are sent in memory. */
const largerBodies: Readonly<Record<string, number>> = {
  '/import': largestUpload + frame,
  '/import.data': largestUpload + frame,
};

/** Refuses what no page of ours sends: endless addresses, bodies beyond measure, methods nobody uses. */
export const limitRequests: RequestHandler = (request, response, next) => {
  if (request.url.length > longestUrl) return void response.status(414).end();
  if (!['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(request.method)) {
    return void response.status(405).end();
  }
  const most = (request.method === 'POST' && largerBodies[request.path]) || largestBody;
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) return void response.status(413).set('Connection', 'close').end();
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > most) request.destroy();
  });
  // Listening starts the flow; the handler behind us has to find it as it was.
  request.pause();
  next();
};
