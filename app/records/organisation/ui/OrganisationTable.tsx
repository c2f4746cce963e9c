import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#app/records/own-field/terms.ts';
import { useOwnColumns } from '#app/records/own-field/ui/own-list.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import { selectionForm } from '#app/ui/SelectionBar.tsx';
import type { PresentedOrganisationLine } from '../present.ts';
import { organisationColumns } from '../terms.ts';
import { type OrganisationColumn, organisationTexts } from './columns.ts';
import { SectorLabel } from './SectorLabel.tsx';

type Row = PresentedOrganisationLine;

interface OrganisationTableProps {
  readonly rows: readonly Row[];
  readonly sort: string;
  /** Keys of the columns beside the name. */
  readonly shown: readonly string[];
  readonly ownFields: readonly OwnField[];
  readonly today: string;
  /** May the reader change several at once? */
  readonly mayTick: boolean;
}

/** What a phone has room for beside the name. */
const narrow: readonly string[] = ['sector', 'territory', 'contact'];

/** The list of organisations. */
export function OrganisationTable({ rows, sort, shown, ownFields, today, mayTick }: OrganisationTableProps) {
  const { t } = useTranslation('organisation');
  const dates = useDates(today);
  const texts = organisationTexts(t);
  const ago = (at: string | null) => (
    <span className="whitespace-nowrap">{at ? dates.dayOfInstant(at) : t('neverMet')}</span>
  );
  const drawn: Partial<Record<OrganisationColumn, (row: Row) => ReactNode>> = {
    sector: (row) => <SectorLabel sector={row.sector} />,
    contact: (row) => ago(row.lastContactAt),
    confirmed: (row) => ago(row.confirmedAt),
    updated: (row) => ago(row.updatedAt),
    tags: (row) => (
      <span className="flex flex-wrap gap-1">
        {row.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </span>
    ),
    email: (row) =>
      row.email && (
        <a className="hover:underline" href={`mailto:${row.email}`}>
          {row.email}
        </a>
      ),
    website: (row) =>
      row.website && (
        <a className="hover:underline" href={row.website} rel="noopener noreferrer">
          {row.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
        </a>
      ),
  };
  const sorts: Partial<Record<OrganisationColumn, readonly [string, string]>> = {
    contact: ['contact', '-contact'],
    confirmed: ['confirmed', '-confirmed'],
    updated: ['updated', '-updated'],
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: texts.name[0],
      sort: ['name', '-name'],
      render: (row) => (
        <>
          <RowLink to={`/organisationen/${row.id}`}>{row.name}</RowLink>
          {row.shortName && <span className="ml-2 text-sm text-quiet">{row.shortName}</span>}
        </>
      ),
    },
    ...organisationColumns
      .filter((key) => shown.includes(key))
      .map((key): Column<Row> => {
        const [label, text] = texts[key];
        const order = sorts[key];
        return {
          key,
          label,
          numeric: key === 'employees',
          wideOnly: !narrow.includes(key),
          render: drawn[key] ?? text,
          ...(order && { sort: order }),
        };
      }),
    ...useOwnColumns<Row>(ownFields, shown),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
      tick={mayTick ? { form: selectionForm, label: (row) => row.name } : undefined}
    />
  );
}
