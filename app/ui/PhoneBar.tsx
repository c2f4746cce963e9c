import { NavLink } from '@remix-run/react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface PhoneBarItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly end?: boolean;
  /** What the thumb is most likely there for. */
  readonly first?: boolean;
}

/** The most used addresses within thumb reach; only on narrow windows that are high enough for it. */
export function PhoneBar({ items }: { readonly items: readonly PhoneBarItem[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav
      aria-label={t('phone.bar')}
      data-phone-bar
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] lg:hidden [@media(max-height:26rem)]:static"
    >
      <ul className="grid auto-cols-[minmax(max-content,1fr)] grid-flow-col">
        {items.map(({ to, label, icon: Icon, end, first }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? false}
              className={({ isActive }) =>
                `flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs ${isActive || first ? 'font-semibold text-accent' : 'text-quiet'}`
              }
            >
              <span className={first ? 'rounded-md bg-accent px-2.5 py-0.5 text-on-accent' : 'py-0.5'}>
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              </span>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
