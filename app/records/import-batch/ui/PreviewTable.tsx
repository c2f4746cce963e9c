import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '#app/ui/DataTable.tsx';
import { useMessage } from '#app/ui/messages.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { RowOutcome } from '../terms.ts';
import { useFieldName, useShownValue } from './fields.ts';

export interface PreviewedRow {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly label: string;
  readonly match: string | null;
  readonly reasons: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  readonly changes: ReadonlyArray<{
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }>;
}

const tones = { create: 'accent', update: 'accent', skip: 'plain', reject: 'harm' } as const;

/** Why a row is turned back, what would change, or what a new record would hold, field by field. */
function Details({ row }: { readonly row: PreviewedRow }) {
  const { t } = useTranslation('import');
  const fieldName = useFieldName();
  const sentence = useMessage();
  const shown = useShownValue();
  const fresh = row.outcome === 'create';
  return (
    <ul className={`text-sm wrap-anywhere ${fresh ? 'flex flex-wrap gap-x-4 text-quiet' : 'space-y-0.5'}`}>
      {row.match && (
        <li className="text-quiet">
          {t(row.outcome === 'reject' ? 'couldBe' : 'matches', { name: row.match })}
        </li>
      )}
      {row.reasons.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path && <span className="font-medium">{fieldName(path)}: </span>}
          {sentence(message)}
        </li>
      ))}
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="font-medium">{fieldName(field)}: </span>
          {!fresh && <>{shown(field, before) || <em>{t('emptyValue')}</em>} → </>}
          {shown(field, after) || <em>{t('emptyValue')}</em>}
        </li>
      ))}
    </ul>
  );
}

/** What would happen to each row. */
export function PreviewTable({ rows }: { readonly rows: readonly PreviewedRow[] }) {
  const { t } = useTranslation('import');
  const columns: Column<PreviewedRow>[] = [
    { key: 'entry', label: t('entry'), render: (row) => row.label || <em>{t('emptyValue')}</em> },
    {
      key: 'line',
      label: t('line'),
      numeric: true,
      render: (row) => (
        <>
          <span className="sm:sr-only">{t('line')} </span>
          {row.line}
        </>
      ),
    },
    {
      key: 'outcome',
      label: t('willBe'),
      render: (row) => <Badge tone={tones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>,
    },
    { key: 'details', label: t('details'), render: (row) => <Details row={row} /> },
  ];
  if (rows.length === 0) return <p className="text-quiet">{t('noRows')}</p>;
  return (
    <DataTable caption={t('preview')} columns={columns} rows={rows} rowKey={(row) => String(row.line)} />
  );
}

interface PreviewPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly outcome: string;
}

/** The way through the pages of the preview. */
export function PreviewPager({ page, pages, outcome }: PreviewPagerProps) {
  const { t, i18n } = useTranslation('common');
  if (pages < 2) return null;
  const number = new Intl.NumberFormat(i18n.language);
  const to = (target: number) => `?outcome=${outcome}&page=${target}`;
  return (
    <nav aria-label={t('pages')} className="no-print mt-3 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <Link className="link tap inline-flex min-h-7 items-center" to={to(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      )}
      <span className="text-quiet tabular-nums">
        {number.format(page)} / {number.format(pages)}
      </span>
      {page < pages && (
        <Link className="link tap inline-flex min-h-7 items-center" to={to(page + 1)} rel="next">
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
