import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The policy of a page: everything from ourselves, scripts only under this response's nonce, no frames around us. */
export function contentSecurityPolicy(nonce: string, reload: boolean, framed = false): string {
  const development = reload ? " 'unsafe-inline' ws:" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${reload ? " 'unsafe-inline'" : ''}`,
    `connect-src 'self'${development}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    framed ? 'frame-ancestors *' : "frame-ancestors 'none'",
  ].join('; ');
}

/** Sets what every answer carries and keeps the nonce for the renderer in `locals`. */
export function securityHeaders({ https, reload }: { https: boolean; reload: boolean }): RequestHandler {
  return ({ path }, response, next) => {
    // Lists of what is published, made to stand in the pages of others; there is nothing to press in them.
    const framed = path.startsWith('/rahmen/');
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, reload, framed));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}
