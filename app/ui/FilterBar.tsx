import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { Option } from './SelectField.tsx';

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

interface FilterBarProps {
  readonly searchLabel: string;
  readonly filters: readonly Filter[];
  readonly sort?: string;
  readonly children?: ReactNode;
}

/**
 * Text and choices that narrow a list. The state lives in the address, so that
 * back, bookmarks and links keep it; a choice acts at once, text on Enter, and
 * without JavaScript the button does it.
 */
export function FilterBar({ searchLabel, filters, sort, children }: FilterBarProps) {
  const { t } = useTranslation('common');
  const [parameters] = useSearchParams();
  const send = useSubmit();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const chips = filters.flatMap((filter) => {
    const value = parameters.get(filter.name);
    const option = value ? filter.options.find((candidate) => candidate.value === value) : undefined;
    return option ? [{ ...filter, option }] : [];
  });
  const query = parameters.get('q') ?? '';
  return (
    <div className="no-print mb-3 space-y-2 compact:mb-0">
      <Form
        ref={form}
        role="search"
        className="flex flex-wrap items-end gap-2"
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) send(event.currentTarget);
        }}
      >
        {sort && <input type="hidden" name="sort" value={sort} />}
        <div className="min-w-40 grow basis-48">
          <label htmlFor={`${id}-q`} className="mb-0.5 block text-sm text-quiet">
            {searchLabel}
          </label>
          <input key={query} id={`${id}-q`} type="search" name="q" defaultValue={query} className="control" />
        </div>
        {filters.map((filter) => (
          <div key={filter.name} className="min-w-32 grow basis-36 sm:max-w-52">
            <label htmlFor={`${id}-${filter.name}`} className="mb-0.5 block text-sm text-quiet">
              {filter.label}
            </label>
            <select
              key={parameters.get(filter.name) ?? ''}
              id={`${id}-${filter.name}`}
              name={filter.name}
              defaultValue={parameters.get(filter.name) ?? ''}
              className="control"
            >
              <option value="">{t('all')}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        {children}
        <Button>{t('search')}</Button>
      </Form>
      {(chips.length > 0 || query) && (
        <ul className="flex flex-wrap gap-1.5" aria-label={t('activeFilters')}>
          {query && <Chip name="q" text={`„${query}“`} />}
          {chips.map(({ name, label, option }) => (
            <Chip key={name} name={name} text={`${label}: ${option.label}`} />
          ))}
          <li>
            <Link
              className="link tap inline-flex min-h-7 items-center px-1 text-sm"
              to={sort ? `?sort=${sort}` : '?'}
            >
              {t('clearFilters')}
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}

function Chip({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useTranslation('common');
  const [parameters] = useSearchParams();
  const rest = new URLSearchParams(parameters);
  for (const gone of [name, 'after', 'before']) rest.delete(gone);
  return (
    <li>
      <Link
        to={`?${rest}`}
        className="tap inline-flex min-h-7 items-center gap-1.5 rounded-md bg-accent-soft px-2 text-sm hover:underline"
      >
        {text}
        <span aria-hidden="true">×</span>
        <span className="sr-only">{t('removeFilter')}</span>
      </Link>
    </li>
  );
}

interface PagerProps {
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** How many there are, and the way on and back. */
export function Pager({ total, next, previous }: PagerProps) {
  const { t, i18n } = useTranslation('common');
  const [parameters] = useSearchParams();
  const to = (name: 'after' | 'before', cursor: string) => {
    const target = new URLSearchParams(parameters);
    target.delete('after');
    target.delete('before');
    target.set(name, cursor);
    return `?${target}`;
  };
  return (
    <nav aria-label={t('pages')} className="no-print mt-3 flex flex-wrap items-center gap-4">
      <p role="status" className="text-sm text-quiet">
        {t('entries', { count: total, shown: total.toLocaleString(i18n.language) })}
      </p>
      {previous && (
        <Link className="link tap inline-flex min-h-8 items-center" to={to('before', previous)}>
          {t('previous')}
        </Link>
      )}
      {next && (
        <Link className="link tap inline-flex min-h-8 items-center" to={to('after', next)}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
