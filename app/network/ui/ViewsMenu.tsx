import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PresentedNetworkView } from '#app/records/network-view/present.ts';
import type { KeptState } from '#app/records/network-view/terms.ts';
import { Menu } from '#app/ui/Menu.tsx';
import { OpenedView } from './OpenedView.tsx';
import { shownToAddress } from './PublicNote.tsx';
import { SaveViewForm } from './SaveViewForm.tsx';
import { usePublic } from './use-public.ts';

/** The views that are offered, and the one that is open. */
export interface ShownViews {
  readonly views: readonly PresentedNetworkView[];
  readonly total: number;
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly opened: (KeptState & { readonly view: PresentedNetworkView; readonly link: string }) | null;
}

interface ViewsMenuProps extends ShownViews {
  /** What the picture would add to a view; none in the table. */
  readonly state: (() => KeptState) | null;
}

/** Saved views of the network: opening, saving, changing and sharing one. */
export function ViewsMenu({ views, total, regions, opened, state }: ViewsMenuProps) {
  const { t } = useTranslation('view');
  const [parameters] = useSearchParams();
  const shownToPublic = usePublic();
  const { search } = useLocation();
  const item = 'tap flex min-h-8 min-w-0 items-center rounded-md px-2 hover:bg-sunken';
  return (
    <Menu
      summary={
        <>
          <span className="max-w-48 truncate">
            {opened ? t('menu.current', { name: opened.view.name }) : t('menu.title')}
          </span>{' '}
          <ChevronDown size={16} aria-hidden="true" />
        </>
      }
    >
      {views.length === 0 && <p className="px-2 py-1 text-sm text-quiet">{t('menu.none')}</p>}
      <ul>
        {views.map(({ id, name, regionKey }) => (
          <li key={id}>
            <Link
              reloadDocument={opened?.view.id === id}
              to={`/netzwerk/ansichten/${id}`}
              aria-current={opened?.view.id === id || undefined}
              className={`${item} aria-[current=true]:font-semibold`}
            >
              <span className="min-w-0 wrap-anywhere">
                {name}
                {regionKey && <span className="ml-1.5 text-sm text-quiet">{t('menu.sharedMark')}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <ul className="border-t border-line pt-1">
        <li>
          <Link to="/netzwerk/ansichten" className={item}>
            {t('menu.all', { count: total })}
          </Link>
        </li>
        <li>
          <Link to="/netzwerk/praesentationen" className={item}>
            {t('presentations.title')}
          </Link>
        </li>
        {!shownToPublic && (
          <li>
            <Link to={shownToAddress(parameters, 'public')} className={item}>
              {t('audience.title')}
            </Link>
          </li>
        )}
      </ul>
      {opened && <OpenedView opened={opened} state={state} />}
      <SaveViewForm
        key={search}
        regions={regions}
        state={state}
        label={t(opened ? 'menu.saveNew' : 'menu.save')}
      />
    </Menu>
  );
}
