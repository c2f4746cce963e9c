import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewShell } from '#app/records/account/shell.server.ts';
import { AppShell } from '#app/ui/AppShell.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { DraftOwner } from '#app/ui/kept/context.ts';

/** Each child still asks for itself: a parent's loader protects nobody. */
export const loader = page(({ ask }) => ask(viewShell));

export default function Shell() {
  const { t } = useTranslation('common');
  const { name, role, userId, mayLog, seesBin, demo, items } = useLoaderData<typeof loader>();
  return (
    <AppShell
      items={items.map((item) => ({ to: item.to, label: t(`nav.${item.key}`) }))}
      userName={name}
      roleLabel={t(`role.${role}`)}
      mayLog={mayLog}
      seesBin={seesBin}
      demo={demo}
    >
      <DraftOwner.Provider value={userId}>
        <Outlet />
      </DraftOwner.Provider>
    </AppShell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />;
}
