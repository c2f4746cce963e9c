import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leftRow, rememberRow } from './left-row.ts';
import { changedAddress } from './list-address.ts';
import { useShortcuts } from './shortcuts.ts';

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
  /** Gives each row a box; the text names the row for those who do not see it. */
  readonly tick?: { readonly form: string; readonly label: (row: Row) => string } | undefined;
}

function SortHead({
  label,
  sort,
  current,
}: {
  label: string;
  sort: readonly [string, string];
  current: string;
}) {
  const [parameters] = useSearchParams();
  const next = current === sort[0] ? sort[1] : sort[0];
  const Arrow = current === sort[0] ? ArrowUp : ArrowDown;
  return (
    <Link
      to={changedAddress(parameters, { sort: next })}
      preventScrollReset
      className="tap inline-flex min-h-6 items-center gap-1 hover:underline"
    >
      {label}
      {sort.includes(current) && <Arrow size={14} aria-hidden="true" />}
    </Link>
  );
}

type TableRole = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell';

/** Said aloud, because browsers drop a table's own roles when a phone lays it out as lines. */
function role(name: TableRole): { readonly role: TableRole } {
  return { role: name };
}

function sortState(sort: readonly [string, string] | undefined, current: string) {
  if (!sort) return undefined;
  if (current === sort[0]) return 'ascending';
  return current === sort[1] ? 'descending' : 'none';
}

/**
 * Rows sorted by the server. The first column holds the row's link; j and k move
 * between rows, Enter opens. On a phone each row becomes two lines and nothing
 * scrolls sideways; its head stays as the way to sort.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, currentSort = '', tick } = props;
  const { t } = useTranslation('common');
  const table = useRef<HTMLTableElement>(null);
  const move = (step: 1 | -1) => {
    // Of two tables on a page the one with the focus answers, else the first.
    const focused = document.activeElement?.closest('table');
    if (focused && focused !== table.current) return false;
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    const next = here === -1 ? 0 : here + step;
    links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
    return true;
  };
  const { pathname } = useLocation();
  useEffect(() => {
    // Whoever comes back from a record finds the focus on its row.
    const left = leftRow(pathname);
    const links = table.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [];
    [...links].find((link) => link.pathname === left)?.focus();
  }, [pathname]);
  const toggle = () => {
    const row = document.activeElement?.closest('tr');
    if (!tick || !row || !table.current?.contains(row)) return false;
    row.querySelector<HTMLInputElement>('input[name="ids"]')?.click();
    return true;
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), x: toggle });
  const phone = (column: Column<Row>) => (column.wideOnly ? 'phone:hidden' : '');
  return (
    <table ref={table} {...role('table')} className="w-full text-left phone:block">
      <caption className="sr-only">
        {caption}. {t('tableKeys')}
      </caption>
      <thead {...role('rowgroup')} className="sticky top-0 z-10 bg-ground phone:static phone:block">
        <tr
          {...role('row')}
          className="phone:flex phone:flex-wrap phone:gap-x-4 phone:border-b phone:border-strong-line"
        >
          {tick && (
            <th
              scope="col"
              {...role('columnheader')}
              className="w-7 border-b border-strong-line pr-1 phone:hidden"
            >
              <TickAll table={table} />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              {...role('columnheader')}
              aria-sort={sortState(column.sort, currentSort)}
              className={`border-b border-strong-line px-2 py-1.5 text-sm font-semibold text-quiet first:pl-0 compact:py-0 phone:border-0 phone:px-0 phone:py-0 ${column.sort ? '' : 'phone:sr-only'} ${column.numeric ? 'text-right' : ''} ${phone(column)}`}
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
      <tbody {...role('rowgroup')} className="phone:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...role('row')}
            className="border-b border-line align-top compact:align-middle focus-within:bg-accent-soft hover:bg-sunken phone:relative phone:flex phone:flex-wrap phone:gap-x-3 phone:py-2"
          >
            {tick && (
              <td {...role('cell')} className="w-7 py-1.5 pr-1 compact:py-0 phone:hidden">
                <input
                  type="checkbox"
                  name="ids"
                  value={rowKey(row)}
                  form={tick.form}
                  aria-label={t('tickRow', { name: tick.label(row) })}
                  className="size-4 align-middle accent-accent"
                />
              </td>
            )}
            {columns.map((column, index) => (
              <td
                key={column.key}
                {...role('cell')}
                className={`px-2 py-1.5 first:pl-0 phone:px-0 phone:py-0 compact:py-0 compact:text-sm compact:*:align-middle ${index === 0 ? nameClass : 'phone:text-sm'} ${column.numeric ? 'text-right' : ''} ${phone(column)}`}
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

/** What a row is called: the first column of the table's own, with a tick before it or not. */
const nameClass = 'min-w-40 wrap-anywhere phone:w-full phone:text-base';

/** Ticks every row of the page; without scripts it would do nothing and is not there. */
function TickAll({ table }: { readonly table: RefObject<HTMLTableElement> }) {
  const { t } = useTranslation('common');
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!alive) return <span className="sr-only">{t('chosen')}</span>;
  return (
    <input
      type="checkbox"
      aria-label={t('tickAll')}
      className="size-4 align-middle accent-accent"
      onChange={({ currentTarget: { checked } }) => {
        const boxes = table.current?.querySelectorAll<HTMLInputElement>('input[name="ids"]') ?? [];
        for (const box of boxes) box.checked = checked;
      }}
    />
  );
}

/** The link of a row; on a phone the whole row is its target. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Link
      to={to}
      data-row=""
      prefetch="intent"
      onClick={() => rememberRow(pathname, to)}
      className="tap inline-flex min-h-6 items-center font-medium text-ink underline decoration-line underline-offset-4 hover:decoration-current phone:after:absolute phone:after:inset-0"
    >
      {children}
    </Link>
  );
}
