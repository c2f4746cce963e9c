import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface TabsProps {
  /** What the parts are parts of. */
  readonly label: string;
  readonly items: ReadonlyArray<{
    readonly to: string;
    readonly label: string;
    /** How many there are behind it. */
    readonly count?: number;
    readonly end?: boolean;
    /** Whether this is the one shown, where the path alone does not tell. */
    readonly current?: boolean;
  }>;
}

/** Parts of one record, each with an address of its own: links, so that back and bookmarks work. */
export function Tabs({ label, items }: TabsProps) {
  const { i18n } = useTranslation();
  return (
    <nav aria-label={label} className="no-print mb-4 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {items.map(({ to, label: text, count, end, current }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? false}
              {...(current === undefined ? {} : { 'aria-current': current ? 'page' : undefined })}
              className={({ isActive }) =>
                `tap inline-flex min-h-9 items-center gap-1.5 border-b-2 ${(current ?? isActive) ? 'border-accent font-semibold text-ink' : 'border-transparent text-quiet hover:border-strong-line hover:text-ink'}`
              }
            >
              {text}
              {count !== undefined && (
                <span className="text-sm font-normal text-quiet tabular-nums">
                  {count.toLocaleString(i18n.language)}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
