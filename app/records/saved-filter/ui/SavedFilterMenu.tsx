import { Form, Link, useLocation } from '@remix-run/react';
import { ChevronDown, Pencil } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { IconLink } from '#app/ui/IconButton.tsx';
import { Menu } from '#app/ui/Menu.tsx';
import type { PresentedSavedFilter } from '../present.ts';

interface SavedFilterMenuProps {
  readonly list: string;
  readonly filters: readonly PresentedSavedFilter[];
  /** What the list is narrowed by now, as an address carries it; empty for nothing. */
  readonly current: string;
  /** The regions whose office one may share with. */
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly mayShare: boolean;
}

/** The saved filters of a list, and a line to keep the present one. */
export function SavedFilterMenu({ list, filters, current, regions, mayShare }: SavedFilterMenuProps) {
  const { t } = useTranslation('list');
  return (
    <Menu
      summary={
        <>
          {t('saved.title')} <ChevronDown size={16} aria-hidden="true" />
        </>
      }
    >
      {filters.length === 0 && <p className="px-2 py-1 text-sm text-quiet">{t('saved.none')}</p>}
      <ul>
        {filters.map((filter) => (
          <li key={filter.id} className="flex items-center gap-1">
            <Link
              to={`?${filter.query || 'alle'}`}
              className="tap flex min-h-8 min-w-0 grow items-center rounded-md px-2 hover:bg-sunken"
            >
              <span className="min-w-0">
                {filter.name}
                {filter.regionKey && (
                  <span className="ml-1.5 text-sm text-quiet">{t('saved.sharedMark')}</span>
                )}
              </span>
            </Link>
            {filter.mayChange && (
              <IconLink
                icon={Pencil}
                to={`/listen/filter/${filter.id}`}
                label={t('saved.edit', { name: filter.name })}
              />
            )}
          </li>
        ))}
      </ul>
      {current && <SaveForm list={list} query={current} regions={mayShare ? regions : []} />}
    </Menu>
  );
}

interface SaveFormProps {
  readonly list: string;
  readonly query: string;
  readonly regions: SavedFilterMenuProps['regions'];
}

function SaveForm({ list, query, regions }: SaveFormProps) {
  const { t } = useTranslation('list');
  const { pathname, search } = useLocation();
  const id = useId();
  return (
    <Form method="post" action="/listen/filter" className="mt-2 space-y-2 border-t border-line p-2">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="to" value={pathname + search} />
      <label htmlFor={`${id}-name`} className="block text-sm text-quiet">
        {t('saved.name')}
      </label>
      <input id={`${id}-name`} name="name" required maxLength={80} className="control" autoComplete="off" />
      {regions.length > 0 && (
        <>
          <label htmlFor={`${id}-region`} className="block text-sm text-quiet">
            {t('saved.for')}
          </label>
          <select id={`${id}-region`} name="regionKey" className="control">
            <option value="">{t('saved.forMe')}</option>
            {regions.map(({ key, name }) => (
              <option key={key} value={key}>
                {t('saved.forOffice', { region: name })}
              </option>
            ))}
          </select>
        </>
      )}
      <Button>{t('saved.save')}</Button>
    </Form>
  );
}
