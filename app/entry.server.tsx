import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type {} from '#app/doors/web/context.ts';
import { loggedPath } from '#app/doors/web/logged-path.server.ts';
import { speakingIn } from '#app/i18n/speaking.server.ts';
import { NonceProvider } from '#app/ui/nonce.ts';

const patience = 10_000;

function localeOf(context: EntryContext): 'de' | 'en' {
  const root: unknown = context.staticHandlerContext.loaderData?.root;
  const display = typeof root === 'object' && root !== null ? Reflect.get(root, 'display') : null;
  return typeof display === 'object' && display !== null && Reflect.get(display, 'locale') === 'en'
    ? 'en'
    : 'de';
}

/** The framework keeps the headers of a loader or action to itself; whoever has to wait must be told how long. */
function retryAfter({ staticHandlerContext }: EntryContext): string | null {
  const { actionHeaders, loaderHeaders } = staticHandlerContext;
  const all = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  return all.map((headers) => headers.get('Retry-After')).find((value) => value !== null) ?? null;
}

/** Renders a page in the visitor's language, every script under the nonce of this response. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  const locale = localeOf(context);
  const i18n = await speakingIn(locale);
  const whole = isbot(request.headers.get('user-agent'));
  let shownStatus = status;
  const wait = retryAfter(context);
  if (wait !== null) headers.set('Retry-After', wait);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={patience} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          const body = new PassThrough();
          // Left running, it would hold everything this page was made of until then.
          body.once('close', () => clearTimeout(timer));
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: shownStatus }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          shownStatus = 500;
          log.error({ err: error, path: loggedPath(request.url) }, 'render');
        },
      },
    );
    const timer = setTimeout(abort, patience + 1_000).unref();
  });
}

/** Answers to data requests are as private as the pages they belong to. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  // A refusal is an answer, not an accident: whoever asks for what is not theirs must not fill the log.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.log.error({ err: error, path: loggedPath(request.url) }, 'unhandled');
}
