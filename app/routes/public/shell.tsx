import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { PublicShell } from '#app/ui/PublicShell.tsx';

/** What anybody reads. Search engines may keep it. */
export const handle = { indexed: true };

export default function Public() {
  return (
    <PublicShell>
      <Outlet />
    </PublicShell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <PublicShell>
      <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />
    </PublicShell>
  );
}
