import { Link, useSearchParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './Button.tsx';
import { useCount } from './count.ts';
import { type Filter, FilterBar } from './FilterBar.tsx';
import { EmptyState, PageHeader } from './PageHeader.tsx';
import { Pager } from './Pager.tsx';
import { Selection } from './SelectionBar.tsx';
import { ViewMenu, type ViewMenuProps } from './ViewMenu.tsx';

interface ListFrameProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Between the head and the filters. */
  readonly lead?: ReactNode;
  readonly searchLabel: string;
  readonly filters: readonly Filter[];
  readonly sort: string;
  readonly page: {
    readonly items: readonly unknown[];
    readonly total: number;
    readonly next: string | null;
    readonly previous: string | null;
  };
  readonly view: ViewMenuProps;
  /** For whoever may change several at once: which list, and what narrows it. */
  readonly selection: { readonly list: string; readonly query: string } | null;
  /** Where the same list is to be had as a file. */
  readonly csv: string;
  readonly saved?: ReactNode;
  /** What stands here when nothing does: with filters, and without. */
  readonly empty: {
    readonly filtered: boolean;
    readonly all: string;
    readonly narrowed: string;
    readonly action?: ReactNode;
  };
  readonly children: ReactNode;
}

/** A list with everything around its table. */
export function ListFrame(props: ListFrameProps) {
  const {
    title,
    actions,
    lead,
    searchLabel,
    filters,
    sort,
    page,
    view,
    csv,
    saved,
    selection,
    empty,
    children,
  } = props;
  const { t } = useTranslation('list');
  const count = useCount();
  // Another page of the list begins with nothing ticked.
  const pageKey = useSearchParams()[0].toString();
  const shown = count(page.total);
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <p role="status" className="tap flex items-center px-1 text-sm text-quiet">
              {t('hits', { count: page.total, shown })}
            </p>
            {saved}
            <CsvLink to={csv} title={t('csvTitle', { shown })} />
            <ViewMenu {...view} />
            {actions}
          </>
        }
      />
      {lead}
      <FilterBar searchLabel={searchLabel} filters={filters} sort={sort} />
      {page.items.length > 0 ? (
        selection ? (
          <Selection {...selection} total={page.total} key={pageKey}>
            {children}
          </Selection>
        ) : (
          children
        )
      ) : (
        <EmptyState
          action={
            empty.filtered ? (
              <Link className="link" to="?alle">
                {t('withoutFilter')}
              </Link>
            ) : (
              empty.action
            )
          }
        >
          {empty.filtered ? empty.narrowed : empty.all}
        </EmptyState>
      )}
      <Pager next={page.next} previous={page.previous} />
    </>
  );
}

function CsvLink({ to, title }: { readonly to: string; readonly title: string }) {
  const { t } = useTranslation('list');
  const [parameters] = useSearchParams();
  const wanted = new URLSearchParams(parameters);
  for (const gone of ['after', 'before', 'alle']) wanted.delete(gone);
  return (
    <a
      href={wanted.size > 0 ? `${to}?${wanted}` : to}
      download
      title={title}
      className={buttonClass('quiet', 'compact:min-h-6')}
    >
      <Download size={16} aria-hidden="true" /> {t('csv')}
    </a>
  );
}
