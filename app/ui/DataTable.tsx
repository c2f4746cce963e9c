import { Link, useSearchParams } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: Row) => ReactNode;
  /** The sort that a click on the head asks for, and the one for the other way round. */
  readonly sort?: readonly [ascending: string, descending: string];
  readonly numeric?: boolean;
  /** Left out where there is no room for it. */
  readonly wideOnly?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly currentSort?: string;
}

function SortHead({ label, sort, current }: { label: string; sort: readonly [string, string]; current: string }) {
  const [parameters] = useSearchParams();
  const next = new URLSearchParams(parameters);
  next.delete('after');
  next.delete('before');
  next.set('sort', current === sort[0] ? sort[1] : sort[0]);
  const arrow = current === sort[0] ? ' ↑' : current === sort[1] ? ' ↓' : '';
  return (
    <Link to={`?${next}`} preventScrollReset className="inline-flex min-h-6 items-center hover:underline">
      {label}
      <span aria-hidden="true">{arrow}</span>
    </Link>
  );
}

function sortState(sort: readonly [string, string] | undefined, current: string) {
  if (!sort) return undefined;
  if (current === sort[0]) return 'ascending';
  return current === sort[1] ? 'descending' : 'none';
}

/**
 * Rows sorted by the server. The first column holds the row's link; j and k move
 * between rows, Enter opens. On a phone each row becomes two lines and nothing
 * scrolls sideways; the roles are named because display changes would drop them.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, currentSort = '' }: DataTableProps<Row>) {
  const { t } = useTranslation('common');
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'j' && event.key !== 'k') return;
    if (event.target instanceof HTMLInputElement) return;
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody td:first-child a') ?? [])];
    const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    links.at(Math.max(0, Math.min(links.length - 1, here + (event.key === 'j' ? 1 : -1))))?.focus();
  };
  const phone = (column: Column<Row>) => (column.wideOnly ? 'max-md:hidden' : '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: j and k are a shortcut, Tab reaches every row without them
    <table ref={table} onKeyDown={move} role="table" className="w-full text-left max-md:block">
      <caption className="sr-only">
        {caption}. {t('tableKeys')}
      </caption>
      <thead role="rowgroup" className="sticky top-0 z-10 bg-ground max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              aria-sort={sortState(column.sort, currentSort)}
              className={`border-b border-strong-line px-2 py-1.5 text-sm font-semibold text-quiet first:pl-0 ${column.numeric ? 'text-right' : ''} ${phone(column)}`}
            >
              {column.sort ? (
                <SortHead label={column.label} sort={column.sort} current={currentSort} />
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-line align-top hover:bg-sunken max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2"
          >
            {columns.map((column) => (
              <td
                key={column.key}
                role="cell"
                className={`px-2 py-1.5 first:pl-0 max-md:px-0 max-md:py-0 max-md:text-sm max-md:first:w-full max-md:first:text-base compact:py-0.5 ${column.numeric ? 'text-right' : ''} ${phone(column)}`}
              >
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The link of a row: large enough for a thumb. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link
      to={to}
      prefetch="intent"
      className="tap inline-flex min-h-6 items-center font-medium text-ink underline decoration-line underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
