import { isRouteErrorResponse, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewShell } from '#app/records/account/shell.server.ts';
import { AppShell } from '#app/ui/AppShell.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { DraftOwner } from '#app/ui/kept/context.ts';

/** Each child still asks for itself: a parent's loader protects nobody. */
export const loader = page(({ ask }) => ask(viewShell));

/** The frame, as far as it is known: whose own loader failed gets the page without it. */
function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['common', 'search']);
  const shell = useRouteLoaderData<typeof loader>('routes/shell');
  if (!shell) return <main className="mx-auto max-w-[60ch] px-4 py-10">{children}</main>;
  const { name, role, userId, mayLog, seesBin, demo, today, items, creatable } = shell;
  return (
    <AppShell
      items={items.map((item) => ({ to: item.to, label: t(`nav.${item.key}`) }))}
      userName={name}
      roleLabel={t(`role.${role}`)}
      mayLog={mayLog}
      seesBin={seesBin}
      demo={demo}
      today={today}
      commands={[
        ...creatable.map(({ key, to }) => ({ to, label: t(`search:new.${key}`) })),
        ...[...items, { key: 'account', to: '/konto' } as const].map(({ key, to }) => ({
          to,
          label: t('search:goTo', { name: key === 'account' ? t('account') : t(`nav.${key}`) }),
        })),
      ]}
    >
      <DraftOwner.Provider value={userId}>{children}</DraftOwner.Provider>
    </AppShell>
  );
}

export default function Shell() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** What failed is a page like any other: the way on is where it always is. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />
    </Frame>
  );
}
