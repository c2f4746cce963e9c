/** A picture that we have written ourselves; nothing in it runs, wherever it is opened, and nobody keeps it on the way. The server says nosniff of all its answers. */
export function answerPicture(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Content-Disposition': 'inline; filename="logo.webp"',
      'Cache-Control': 'private, max-age=0, no-store',
    },
  });
}
