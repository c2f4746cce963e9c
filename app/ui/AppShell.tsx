import { Form, Link, NavLink, useNavigate } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './Button.tsx';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
}

interface AppShellProps {
  readonly items: readonly NavigationItem[];
  readonly userName: string;
  readonly roleLabel: string;
  readonly mayLog: boolean;
  readonly demo: boolean;
  readonly children: ReactNode;
}

function itemClass({ isActive }: { isActive: boolean }): string {
  return `tap inline-flex min-h-9 items-center rounded-md px-2 hover:bg-sunken ${isActive ? 'font-semibold text-accent underline decoration-2 underline-offset-8' : ''}`;
}

/** `n` opens the quick log from anywhere one is not typing. */
function useNewMeetingKey(active: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== 'n' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      navigate('/treffen/neu');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active, navigate]);
}

/** The frame of every page behind the sign-in. */
export function AppShell({ items, userName, roleLabel, mayLog, demo, children }: AppShellProps) {
  const { t } = useTranslation('common');
  const menu = useRef<HTMLDetailsElement>(null);
  useNewMeetingKey(mayLog);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <>
      <a
        href="#inhalt"
        className="sr-only bg-accent text-on-accent focus:not-sr-only focus:fixed focus:z-50 focus:px-4 focus:py-2"
      >
        {t('skip')}
      </a>
      {demo && (
        <p className="no-print bg-ageing-soft px-4 py-0.5 text-center text-sm text-ageing">
          <strong>{t('demo')}</strong> <span className="max-sm:hidden">– {t('demoMeaning')}</span>
        </p>
      )}
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-[90rem] items-center gap-3 px-4 py-1.5">
          <Link to="/" className="tap mr-2 inline-flex min-h-9 items-center text-xl font-semibold text-accent">
            {t('product')}
          </Link>
          <nav aria-label={t('mainNavigation')} className="hidden grow flex-wrap gap-x-1 lg:flex">
            {items.map(({ to, label }) => (
              <NavLink key={to} to={to} end={to === '/'} className={itemClass} prefetch="intent">
                {label}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-2">
            {mayLog && (
              <LinkButton to="/treffen/neu" look="primary" title={t('newMeetingKey')}>
                <span aria-hidden="true">+</span> {t('newMeeting')}
              </LinkButton>
            )}
            <details ref={menu} className="relative">
              <summary className="tap inline-flex min-h-9 list-none items-center rounded-md px-2 hover:bg-sunken">
                <span className="lg:hidden">{t('menu')}</span>
                <span className="hidden lg:inline">{userName}</span>
                <span aria-hidden="true" className="ml-1">
                  ▾
                </span>
              </summary>
              {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: closes behind the links inside, which are reached by keyboard */}
              <div
                onClick={close}
                className="absolute right-0 z-30 mt-1 w-64 rounded-md border border-line bg-raised p-2 shadow-float"
              >
                <nav aria-label={t('mainNavigation')} className="flex flex-col border-b border-line pb-2 lg:hidden">
                  {items.map(({ to, label }) => (
                    <NavLink key={to} to={to} end={to === '/'} className={itemClass}>
                      {label}
                    </NavLink>
                  ))}
                </nav>
                <p className="px-2 py-1 text-sm text-quiet">
                  {userName} · {roleLabel}
                </p>
                <Link to="/konto" className={itemClass({ isActive: false })}>
                  {t('account')}
                </Link>
                <Form method="post" action="/abmelden">
                  <button type="submit" className={`${itemClass({ isActive: false })} w-full`}>
                    {t('signOut')}
                  </button>
                </Form>
              </div>
            </details>
          </div>
        </div>
      </header>
      <main id="inhalt" tabIndex={-1} className="mx-auto max-w-[90rem] px-4 py-5 outline-none">
        {children}
      </main>
    </>
  );
}
