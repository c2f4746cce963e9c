import type { Logger } from 'pino';
import type { Environment } from '#app/kernel/environment.server.ts';

/** What the HTTP server hands to every route. */
export interface RequestContext {
  readonly environment: Environment;
  /** Per response; scripts without it do not run. */
  readonly nonce: string;
  /** The address that counts for throttling. */
  readonly address: string;
  /** Where the product is reached, without a slash at the end; links in mails come from here alone. */
  readonly appUrl: string;
  /** How much one caller of the API may ask for. */
  readonly apiRequestsPerMinute: number;
  /** The database holds invented people and meetings, and every page says so. */
  readonly log: Logger;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
