/** Pieces that lie ready are put together up to this length, so that not each line is a packet. */
const chunk = 65_536;

function* inChunks(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunk) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text) yield encoder.encode(text);
}

/** A file that is written as fast as it is taken; it is never whole in memory. */
export function writtenFile(pieces: Iterable<string>, type: string, name: string): Response {
  const chunks = inChunks(pieces)[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
