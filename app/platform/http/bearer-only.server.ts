import type { Request, RequestHandler } from 'express';

/** Where only a token opens: the address as the router will read it, so that no spelling of it leads elsewhere. */
export function isApi(request: Request): boolean {
  return URL.parse(`http://own.invalid${request.originalUrl}`)?.pathname.startsWith('/api/v1/') ?? false;
}

/**
 * Nothing behind the API's addresses gets to see a cookie, so that no page can
 * make a browser ask there in its user's name; and the framework's wrapped form
 * of an address (`.data`) is not one of them.
 */
export const bearerOnly: RequestHandler = (request, response, next) => {
  if (!isApi(request)) return next();
  delete request.headers.cookie;
  if (/\.data(?:$|\?)/.test(request.originalUrl)) return void response.status(404).end();
  next();
};

/** A check of pages and their forms. Programs have no origin, and a token is no cookie that a browser adds by itself. */
export function onlyPages(check: RequestHandler): RequestHandler {
  return (request, response, next) => (isApi(request) ? next() : check(request, response, next));
}
