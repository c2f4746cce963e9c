import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewShell } from '#app/records/account/shell.server.ts';
import { AppShell } from '#app/ui/AppShell.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';

/** Each child still asks for itself: a parent's loader protects nobody. */
export const loader = page(({ ask }) => ask(viewShell));

export default function Shell() {
  const { t } = useTranslation(['common', 'search']);
  const { name, role, mayLog, demo, items, creatable } = useLoaderData<typeof loader>();
  return (
    <AppShell
      items={items.map((item) => ({ to: item.to, label: t(`nav.${item.key}`) }))}
      userName={name}
      roleLabel={t(`role.${role}`)}
      mayLog={mayLog}
      demo={demo}
      commands={[
        ...creatable.map(({ key, to }) => ({ to, label: t(`search:new.${key}`) })),
        ...[...items, { key: 'account', to: '/konto' } as const].map(({ key, to }) => ({
          to,
          label: t('search:goTo', { name: key === 'account' ? t('account') : t(`nav.${key}`) }),
        })),
      ]}
    >
      <Outlet />
    </AppShell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />;
}
