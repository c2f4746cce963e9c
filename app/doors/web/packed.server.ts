/** An answer that lies ready, as it is and packed. */
interface Ready {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Does the asker take gzip? `gzip;q=0` says no. */
function takesGzip(request: Request): boolean {
  const accepted = request.headers.get('accept-encoding') ?? '';
  return accepted.split(',').some((part) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(part));
}

/** Sends JSON that lies ready, without packing it anew for each asker. */
export function readyJson(request: Request, { plain, gzip }: Ready, headers: Headers): Response {
  headers.set('Content-Type', 'application/json; charset=utf-8');
  headers.append('Vary', 'Accept-Encoding');
  if (!takesGzip(request)) return new Response(plain, { headers });
  headers.set('Content-Encoding', 'gzip');
  headers.set('Content-Length', String(gzip.byteLength));
  return new Response(gzip, { headers });
}
