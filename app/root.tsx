import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clearNotice, readNotice } from '#app/doors/web/cookies.server.ts';
import { asFailure, failurePage } from '#app/doors/web/failure.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { visitOf } from '#app/doors/web/page.server.ts';
import { waitForWords } from '#app/i18n/wanted-words.ts';
import stylesheet from '#app/ui/app.css?url';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { useNonce } from '#app/ui/nonce.ts';
import { Toast } from '#app/ui/Toast.tsx';

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Public: it tells nothing but how the visitor likes to see things. */
export async function loader(args: LoaderFunctionArgs) {
  try {
    const visit = await visitOf(args);
    const notice = await readNotice(args.request);
    const headers = new Headers();
    if (notice) headers.append('Set-Cookie', await clearNotice());
    return data({ display: await displayOf(visit), notice }, { headers });
  } catch (error) {
    throw failurePage(asFailure(error));
  }
}

/** Search engines keep what anybody reads, and nothing else. */
function isIndexed(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && Reflect.get(handle, 'indexed') === true;
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { i18n } = useTranslation();
  const nonce = useNonce();
  const display = root?.display;
  const indexed = useMatches().some(({ handle }) => isIndexed(handle));
  return (
    <html lang={i18n.language} data-theme={display?.theme ?? 'system'} data-density={display?.density}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!indexed && <meta name="robots" content="noindex" />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Toast notice={root?.notice ?? null} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { key } = useLocation();
  waitForWords(key);
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-10">
      <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />
    </main>
  );
}
