import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

/** The pages to serve: built, or made from the sources as they are asked for. */
export type Pages =
  | { readonly mode: 'production'; readonly build: ServerBuild; readonly clientFolder: string }
  | {
      readonly mode: 'development';
      readonly build: () => Promise<ServerBuild>;
      readonly middleware: RequestHandler;
    };
