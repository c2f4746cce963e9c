import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The frame of the pages that anybody reads: nothing in it but the other such pages and the way in. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['board', 'common']);
  const { pathname, search } = useLocation();
  const pages = [
    ['/stellen', t('jobs.title')],
    ['/services', t('services.title')],
  ] as const;
  return (
    <div className="mx-auto flex min-h-dvh max-w-4xl flex-col px-4">
      <a
        href="#inhalt"
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-20 focus:bg-surface focus:px-3 focus:py-2"
      >
        {t('common:skip')}
      </a>
      <header className="no-print flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-3">
        <span className="font-semibold text-accent">{t('common:product')}</span>
        <nav aria-label={t('common:mainNavigation')} className="flex flex-wrap gap-x-4">
          {pages.map(([to, label]) => (
            <Link
              key={to}
              to={to}
              className="link tap inline-flex min-h-6 items-center"
              aria-current={pathname === to ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <span className="ml-auto flex flex-wrap items-center gap-x-4">
          <LanguageSwitch to={`${pathname}${search}`} />
          <Link to="/anmelden" className="link tap inline-flex min-h-6 items-center text-sm">
            {t('signIn')}
          </Link>
        </span>
      </header>
      <main id="inhalt" className="grow py-6">
        {children}
      </main>
      <footer className="border-t border-line py-4 text-sm text-quiet">{t('footer')}</footer>
    </div>
  );
}
