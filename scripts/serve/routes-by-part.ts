import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** The parts of a route's address, those of the routes around it included. */
function partsOf(routes: Routes, id: string): string[] {
  const route = routes[id];
  if (!route) return [];
  const around = route.parentId === undefined ? [] : partsOf(routes, route.parentId);
  return [...around, ...(route.path ?? '').split('/').filter((part) => part !== '')];
}

/** Stands for many parts of an address, or for none. */
const isOpen = (part: string | undefined) => part === undefined || /^[:*]|\?$/.test(part);

/** Addresses are matched whatever their case. */
const folded = (part: string) => part.toLowerCase();

function lineage(routes: Routes, id: string): string[] {
  const parentId = routes[id]?.parentId;
  return parentId === undefined ? [id] : [...lineage(routes, parentId), id];
}

/**
 * The routes by the first part of their address. The router tries its routes one
 * after the other, some hundred of them at each request; those whose address
 * begins otherwise need not be tried.
 *
 * @returns for each first part that is written out in a route, and for none, every
 *   route that can match an address beginning so, in the order in which they stood
 */
export function routesByPart(routes: Routes): ReadonlyMap<string, Routes> {
  const firsts = Object.keys(routes).map((id) => ({ id, first: partsOf(routes, id)[0] }));
  const written = new Set([
    '',
    ...firsts.flatMap(({ first }) => (first && !isOpen(first) ? [folded(first)] : [])),
  ]);
  return new Map(
    [...written].map((part) => {
      const kept = new Set(
        firsts
          .filter(({ first }) => isOpen(first) || folded(first ?? '') === part)
          .flatMap(({ id }) => lineage(routes, id)),
      );
      return [part, Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))];
    }),
  );
}

/**
 * The first part of an address, as `routesByPart` names it; empty for the start
 * page. Data is asked for at the page's address with an ending.
 *
 * @returns null for what has no such part: there all routes have to be tried
 */
export function firstPartOf(path: string): string | null {
  if (path === '/' || path === '/_root.data') return '';
  try {
    return folded(decodeURIComponent((path.split('/', 2)[1] ?? '').replace(/\.data$/, ''))) || null;
  } catch {
    return null;
  }
}
