import type { RequestHandler } from 'express';

interface RequestOrigin {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly host: string | undefined;
}

/**
 * May this request change something? Only when our own pages have sent it. The
 * trusted origin is APP_URL's; where none was set, the address that the browser
 * itself names as its target (`Host`), never a forwarded one.
 */
export function isSameOrigin(request: RequestOrigin, trustedOrigin: string | null): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true;
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return false;
  if (request.origin === undefined) return request.fetchSite === 'same-origin';
  if (request.origin === trustedOrigin) return true;
  if (trustedOrigin !== null || request.host === undefined) return false;
  return URL.parse(request.origin)?.host === request.host;
}

/** Refuses forged forms before anything reads them. */
export function requireSameOrigin(trustedOrigin: string | null): RequestHandler {
  return (request, response, next) => {
    const header = (name: string) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(',') : value;
    };
    const allowed = isSameOrigin(
      {
        method: request.method,
        origin: header('origin'),
        fetchSite: header('sec-fetch-site'),
        host: header('host'),
      },
      trustedOrigin,
    );
    if (allowed) next();
    else response.status(403).type('text/plain').send('Diese Anfrage kommt nicht von unseren Seiten.');
  };
}
