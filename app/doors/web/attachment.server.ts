import { data } from '@remix-run/node';
import { answerUpload, type Upload, type UploadAnswer, type UploadPlace } from './upload.server.ts';

/** The words of the shared reader for a file that is too long, in those of an attachment. */
function inOurWords({ errors }: UploadAnswer, limit: number): UploadAnswer {
  return {
    errors: errors.map((error) =>
      error.message === 'file-too-big'
        ? { ...error, message: `attachment-too-big?max=${Math.floor(limit / 1_000_000)}` }
        : error,
    ),
  };
}

function isTooBig({ errors }: UploadAnswer): boolean {
  return errors.some(({ message }) => message.startsWith('file-too-big'));
}

/** Takes a posted file; one that is longer than it may be is answered with 413, and the form says so at its field. */
export async function answerAttachment(
  request: Request,
  place: UploadPlace,
  work: (upload: Upload) => Promise<Response>,
) {
  const answer = await answerUpload(request, place, work);
  if (answer instanceof Response) return answer;
  return data(
    inOurWords(answer.data, place.limit),
    isTooBig(answer.data) ? { status: 413 } : (answer.init ?? undefined),
  );
}

/** RFC 6266 and 8187: a plain name for old programs, the real one for all others. */
function disposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly stream: ReadableStream<Uint8Array>;
}

/** Something to be saved and never to be opened as a page of ours; nobody keeps it on the way. */
export function answerDownload({ name, type, bytes, stream }: Download): Response {
  return new Response(stream, {
    headers: {
      'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'Content-Length': String(bytes),
      'Content-Disposition': disposition(name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}
