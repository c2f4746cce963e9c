import { Form, Link, NavLink, useNavigate } from '@remix-run/react';
import { ChevronDown, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './Button.tsx';
import { formatDay } from './format.ts';
import { Menu } from './Menu.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { type NavigationItem, phoneItems } from './phone-items.ts';

import { ShortcutHelp } from './ShortcutHelp.tsx';
import type { SearchCommand } from './search/rows.ts';
import { SearchBox } from './search/SearchBox.tsx';
import { useShortcuts } from './shortcuts.ts';

interface AppShellProps {
  readonly items: readonly NavigationItem[];
  readonly userName: string;
  readonly roleLabel: string;
  readonly mayLog: boolean;
  readonly seesBin: boolean;
  readonly demo: boolean;
  /** The office's day, for what is printed. */
  readonly today: string;
  /** What the box behind Ctrl/Cmd+K offers besides records. */
  readonly commands: readonly SearchCommand[];
  readonly children: ReactNode;
}

function itemClass({ isActive }: { isActive: boolean }): string {
  return `tap inline-flex min-h-9 compact:min-h-8 items-center rounded-md px-2 hover:bg-sunken ${isActive ? 'font-semibold text-accent underline decoration-2 underline-offset-8' : ''}`;
}

function useKeyList(mayLog: boolean) {
  const { t } = useTranslation('ui');
  return [
    { keys: [t('shortcuts.control'), 'K'], does: t('shortcuts.search') },
    ...(mayLog ? [{ keys: ['n'], does: t('shortcuts.log') }] : []),
    { keys: ['j', 'k'], does: t('shortcuts.rows') },
    { keys: ['Enter'], does: t('shortcuts.open') },
    { keys: [t('shortcuts.control'), 'Enter'], does: t('shortcuts.save') },
  ];
}

/** The frame of every page behind the sign-in. */
export function AppShell({
  items,
  userName,
  roleLabel,
  mayLog,
  seesBin,
  demo,
  today,
  commands,
  children,
}: AppShellProps) {
  const { t, i18n } = useTranslation(['common', 'ui']);
  const navigate = useNavigate();
  useShortcuts(mayLog ? { n: () => navigate('/treffen/neu') } : {});
  return (
    <>
      <a
        href="#inhalt"
        className="sr-only bg-accent text-on-accent focus:not-sr-only focus:fixed focus:z-50 focus:px-4 focus:py-2"
      >
        {t('skip')}
      </a>
      <header className="no-print border-b border-line">
        {demo && (
          <p className="bg-ageing-soft px-4 py-0.5 text-center text-sm text-ageing">
            <strong>{t('demo')}</strong> <span className="max-sm:hidden">– {t('demoMeaning')}</span>
          </p>
        )}
        <div className="mx-auto flex max-w-[90rem] items-center gap-2 whitespace-nowrap px-4 py-1.5 compact:py-0.5">
          <Link
            to="/"
            className="tap mr-1 inline-flex min-h-9 compact:min-h-8 items-center text-xl font-semibold text-accent"
          >
            {t('product')}
          </Link>
          <nav
            aria-label={t('mainNavigation')}
            className="hidden min-w-0 grow flex-wrap lg:flex xl:gap-x-0.5"
          >
            {items.map(({ to, label }) => (
              <NavLink key={to} to={to} end={to === '/'} className={itemClass} prefetch="intent">
                {label}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-2">
            <SearchBox commands={commands} />
            {mayLog && (
              <LinkButton
                to="/treffen/neu"
                look="primary"
                title={t('newMeetingKey')}
                className="max-lg:hidden"
              >
                <Plus size={16} aria-hidden="true" /> {t('newMeeting')}
              </LinkButton>
            )}
            <Menu
              summary={
                <>
                  <span className="lg:hidden">{t('menu')}</span>
                  <span className="hidden max-w-32 truncate lg:inline">{userName}</span>
                  <ChevronDown size={16} aria-hidden="true" />
                </>
              }
            >
              <nav
                aria-label={t('mainNavigation')}
                className="flex flex-col border-b border-line pb-2 lg:hidden"
              >
                {items.map(({ to, label }) => (
                  <NavLink key={to} to={to} end={to === '/'} className={itemClass}>
                    {label}
                  </NavLink>
                ))}
              </nav>
              <p className="px-2 py-1 text-sm text-quiet">
                {userName} · {roleLabel}
              </p>
              <Link to="/konto" className={`${itemClass({ isActive: false })} w-full`}>
                {t('account')}
              </Link>
              <Link to="/meine-daten" className={`${itemClass({ isActive: false })} w-full`}>
                {t('ownFile')}
              </Link>
              {seesBin && (
                <Link to="/papierkorb" className={`${itemClass({ isActive: false })} w-full`}>
                  {t('binTitle')}
                </Link>
              )}
              <Form method="post" action="/abmelden">
                <button type="submit" className={`${itemClass({ isActive: false })} w-full`}>
                  {t('signOut')}
                </button>
              </Form>
            </Menu>
          </div>
        </div>
      </header>
      <p className="hidden border-b border-line pb-1 text-sm text-quiet print:block">
        {[t('product'), userName, formatDay(today, i18n.language), demo && t('demo')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <main
        id="inhalt"
        tabIndex={-1}
        className="mx-auto max-w-[90rem] px-4 pt-5 pb-5 outline-none compact:pt-1 max-lg:pb-20"
      >
        {children}
      </main>
      <PhoneBar
        items={phoneItems(items, {
          log: mayLog ? t('ui:phone.log') : null,
          listings: t('ui:phone.listings'),
        })}
      />
      <ShortcutHelp shortcuts={useKeyList(mayLog)} />
    </>
  );
}
