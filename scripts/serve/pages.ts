import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { firstPartOf, routesByPart } from './routes-by-part.ts';

/** The pages to serve: built, or made from the sources as they are asked for. */
export type Pages =
  | { readonly mode: 'production'; readonly build: ServerBuild; readonly clientFolder: string }
  | {
      readonly mode: 'development';
      readonly build: () => Promise<ServerBuild>;
      readonly middleware: RequestHandler;
    };

/** The build with some of its routes; browsers are given the whole list of them all the same, as a file. */
function withRoutes(build: ServerBuild, routes: ServerBuild['routes']): ServerBuild {
  const shown = Object.entries(build.assets.routes).filter(([id]) => id in routes);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(shown) } };
}

/** What answers requests for pages. */
export function answerPages(pages: Pages, getLoadContext: GetLoadContextFunction): RequestHandler {
  const { build, mode } = pages;
  const whole = createRequestHandler({ build, mode, getLoadContext });
  if (pages.mode === 'development') return whole;
  const parts = new Map(
    [...routesByPart(pages.build.routes)].map(([part, routes]) => [
      part,
      createRequestHandler({ build: withRoutes(pages.build, routes), mode, getLoadContext }),
    ]),
  );
  return (request, response, next) => {
    const part = firstPartOf(request.path);
    const answer = (part === null ? undefined : parts.get(part)) ?? whole;
    return answer(request, response, next);
  };
}
