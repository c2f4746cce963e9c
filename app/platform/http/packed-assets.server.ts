import { readdirSync } from 'node:fs';
import type { RequestHandler } from 'express';

const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };

/** How a file may be packed, the smallest first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Hands out the files of a folder as they were packed when the product was
 * built, to whoever takes them so. The names are read once: what is asked for
 * never becomes part of a path.
 */
export function packedAssets(folder: string): RequestHandler {
  const packed = new Set(readdirSync(folder).filter((name) => /\.(br|gz)$/.test(name)));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = Object.entries(types).find(([ending]) => name.endsWith(`.${ending}`))?.[1];
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const [encoding, ending] =
      encodings.find(([one, suffix]) => packed.has(name + suffix) && request.acceptsEncodings(one)) ?? [];
    response.vary('Accept-Encoding');
    if (!encoding || !ending) return next();
    request.url = `/${name}${ending}`;
    response.set({ 'Content-Encoding': encoding, 'Content-Type': type });
    next();
  };
}
