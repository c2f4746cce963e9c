import { isIPv4, isIPv6 } from 'node:net';
import type { RequestHandler } from 'express';

/** Headers by which the network claims another host, path or method. Nothing of ours reads them; the framework would. */
const claims = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method-override',
];

/**
 * Settles where a request has arrived: at APP_URL where it is set, else at the
 * host that the browser names. A proxy that passes another `Host` on then does no
 * harm, and one that somebody made up gets nowhere.
 *
 * @param ownHost host and port of APP_URL, or null where none is set
 */
export function settleOwnAddress(ownHost: string | null): RequestHandler {
  return (request, response, next) => {
    for (const name of claims) delete request.headers[name];
    if (ownHost) request.headers.host = ownHost;
    if (!URL.canParse(`http://${request.headers.host}`)) return void response.status(400).end();
    next();
  };
}

/**
 * The address that counts for throttling. Of IPv6 it is the network: whoever has
 * one address there has 2^64 of them.
 */
export function throttledAddress(ip: string | undefined): string {
  const mapped = ip?.replace(/^::ffff:/i, '') ?? '';
  if (isIPv4(mapped)) return mapped;
  const address = ip?.split('%', 1)[0] ?? '';
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const network = [...groups, ...Array<string>(gap).fill('0'), ...after].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
