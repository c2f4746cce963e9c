import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptState } from '#app/records/network-view/terms.ts';
import type { NetworkFilter } from '../filter.ts';
import type { NetworkLook } from '../look.ts';
import type { PictureCounty } from '../picture.ts';
import { DownloadMenu } from './DownloadMenu.tsx';
import { NetworkFilters } from './NetworkFilters.tsx';
import { PublicNote } from './PublicNote.tsx';
import { type ShownViews, ViewsMenu } from './ViewsMenu.tsx';

export interface NetworkBarProps {
  readonly filter: NetworkFilter;
  readonly look: NetworkLook;
  readonly counties: readonly PictureCounty[];
  readonly view: 'picture' | 'table';
  /** Filters and chosen actor, to be kept when the view changes. */
  readonly query: string;
  readonly views: ShownViews;
  /** What the picture adds to a view that is saved; none in the table. */
  readonly state?: () => KeptState;
  readonly children?: ReactNode;
}

/** The one slim bar: where one is, picture or table, search, filters. */
export function NetworkBar({ filter, look, counties, view, query, views, state, children }: NetworkBarProps) {
  const { t } = useTranslation('network');
  const address = (parameters: string) => `/netzwerk${parameters && `?${parameters}`}`;
  const forms = [
    { key: 'picture', to: address(query) },
    { key: 'table', to: address(['view=table', query].filter(Boolean).join('&')) },
  ] as const;
  return (
    <div className="no-print flex flex-wrap items-end gap-x-3 gap-y-2 pb-2">
      <h1 className="pb-1.5 text-xl">{t('title')}</h1>
      <nav aria-label={t('viewAs')} className="flex rounded-md border border-strong-line">
        {forms.map(({ key, to }) => (
          <Link
            key={key}
            to={to}
            aria-current={view === key ? 'page' : undefined}
            className={`tap inline-flex min-h-8.5 items-center px-3 first:rounded-l-md last:rounded-r-md ${view === key ? 'bg-accent text-on-accent' : 'bg-raised hover:bg-sunken'}`}
          >
            {t(key)}
          </Link>
        ))}
      </nav>
      <Link className="link tap inline-flex min-h-8.5 items-center" to="/netzwerk/erkenntnisse">
        {t('insights')}
      </Link>
      <DownloadMenu query={query} />
      <ViewsMenu {...views} state={state ?? null} />
      {children}
      <NetworkFilters filter={filter} look={look} counties={counties} view={view} />
      <PublicNote />
    </div>
  );
}
