import { Form, Link, useLocation, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { formatDay } from './format.ts';
import { changedAddress, listAddress } from './list-address.ts';
import type { Option } from './SelectField.tsx';

export { Pager } from './Pager.tsx';

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** What there is to choose; without options it is a day. */
  readonly options?: readonly Option[];
  /** Typed freely. */
  readonly text?: boolean;
  /** Always in sight, not among the further ones. */
  readonly main?: boolean;
  /** Set by a link from elsewhere: no field, only something to take away. */
  readonly fixed?: boolean;
}

interface FilterBarProps {
  readonly searchLabel: string;
  readonly filters: readonly Filter[];
  readonly sort?: string;
  /** What else the address says, and keeps when filters change. */
  readonly kept?: Readonly<Record<string, string>>;
}

function sendFilled(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return listAddress(new URLSearchParams(entries));
}

/**
 * Text and choices that narrow a list. The state lives in the address, so that
 * back, bookmarks and links keep it; a choice acts at once, text on Enter, and
 * without JavaScript the button does it.
 */
export function FilterBar({ searchLabel, filters, sort, kept = {} }: FilterBarProps) {
  const { t } = useTranslation(['common', 'list']);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const id = useId();
  const query = parameters.get('q') ?? '';
  const fields = filters.filter(({ fixed }) => !fixed);
  const further = fields.filter(({ main }) => !main);
  const set = further.filter(({ name }) => parameters.get(name)).length;
  return (
    <div className="no-print mb-2 space-y-2 compact:mb-0 compact:space-y-1">
      <Form
        role="search"
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(sendFilled(event.currentTarget));
        }}
        onChange={(event) => {
          const { target, currentTarget } = event;
          const whole = target instanceof HTMLInputElement && target.type === 'date' && target.value !== '';
          if (target instanceof HTMLSelectElement || whole) navigate(sendFilled(currentTarget));
        }}
      >
        {Object.entries({ ...(sort && { sort }), ...kept }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filters
          .filter(({ name, fixed }) => fixed && parameters.get(name))
          .map(({ name }) => (
            <input key={name} type="hidden" name={name} value={parameters.get(name) ?? ''} />
          ))}
        <div className="min-w-40 grow basis-48">
          <label htmlFor={`${id}-q`} className="mb-0.5 block text-sm text-quiet compact:mb-0 compact:text-xs">
            {searchLabel}
          </label>
          <input key={query} id={`${id}-q`} type="search" name="q" defaultValue={query} className="control" />
        </div>
        {fields
          .filter(({ main }) => main)
          .map((filter) => (
            <FilterField key={filter.name} filter={filter} id={`${id}-${filter.name}`} />
          ))}
        <Button>{t('search')}</Button>
        {further.length > 0 && (
          <details className="open:basis-full">
            <summary className="tap inline-flex min-h-9 items-center rounded-md px-2 text-accent hover:bg-accent-soft compact:min-h-7">
              {set > 0 ? t('list:moreSet', { count: set }) : t('list:more')}
            </summary>
            <div className="flex flex-wrap gap-2 pt-1">
              {further.map((filter) => (
                <FilterField key={filter.name} filter={filter} id={`${id}-${filter.name}`} />
              ))}
            </div>
          </details>
        )}
      </Form>
      <ActiveFilters filters={filters} query={query} kept={{ ...(sort && { sort }), ...kept }} />
    </div>
  );
}

function FilterField({ filter, id }: { readonly filter: Filter; readonly id: string }) {
  const { t } = useTranslation('common');
  const [parameters] = useSearchParams();
  const value = parameters.get(filter.name) ?? '';
  return (
    <div className="min-w-32 grow basis-36 sm:max-w-52">
      <label htmlFor={id} className="mb-0.5 block text-sm text-quiet compact:mb-0 compact:text-xs">
        {filter.label}
      </label>
      {filter.options ? (
        <select key={value} id={id} name={filter.name} defaultValue={value} className="control">
          <option value="">{t('all')}</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          key={value}
          id={id}
          type={filter.text ? 'text' : 'date'}
          name={filter.name}
          defaultValue={value}
          maxLength={200}
          className="control"
        />
      )}
    </div>
  );
}

function ActiveFilters({
  filters,
  query,
  kept,
}: Required<Pick<FilterBarProps, 'filters' | 'kept'>> & { readonly query: string }) {
  const { t, i18n } = useTranslation(['common', 'list']);
  const [parameters] = useSearchParams();
  const chips = filters.flatMap(({ name, label, options }) => {
    const value = parameters.get(name);
    if (!value) return [];
    // A value that is no choice (any more) narrows all the same and must be removable.
    const chosen = options
      ? (options.find((option) => option.value === value)?.label ?? value)
      : /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? formatDay(value, i18n.language)
        : value;
    return [{ name, text: `${label}: ${chosen}` }];
  });
  if (chips.length === 0 && !query) return null;
  const cleared = new URLSearchParams(kept);
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={t('activeFilters')}>
      {query && <Chip name="q" text={`„${query}“`} />}
      {chips.map(({ name, text }) => (
        <Chip key={name} name={name} text={text} />
      ))}
      <li>
        <Link
          className="link tap inline-flex min-h-6 items-center px-1 text-sm"
          to={cleared.size > 0 ? `?${cleared}` : '?alle'}
        >
          {t('list:clear')}
        </Link>
      </li>
    </ul>
  );
}

/** Of the list that is on its way, if one is: two filters taken away in quick succession are both gone. */
function useParametersAhead(): URLSearchParams {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const { location: ahead } = useNavigation();
  return ahead?.pathname === pathname ? new URLSearchParams(ahead.search) : parameters;
}

function Chip({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useTranslation('common');
  const parameters = useParametersAhead();
  return (
    <li>
      <Link
        to={changedAddress(parameters, { [name]: null })}
        className="tap inline-flex min-h-6 items-center gap-1.5 rounded-md bg-accent-soft px-2 text-sm hover:underline"
      >
        {text}
        <span aria-hidden="true">×</span>
        <span className="sr-only">{t('removeFilter')}</span>
      </Link>
    </li>
  );
}
