import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import type { PresentedOrganisationSummary } from '../present.ts';
import { SectorLabel } from './SectorLabel.tsx';

type Row = PresentedOrganisationSummary;

/** The list of organisations. */
export function OrganisationTable({ rows, sort }: { readonly rows: readonly Row[]; readonly sort: string }) {
  const { t } = useTranslation('organisation');
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('field.name'),
      sort: ['name', '-name'],
      render: (row) => (
        <>
          <RowLink to={`/organisationen/${row.id}`}>{row.name}</RowLink>
          {row.shortName && <span className="ml-2 text-sm text-quiet">{row.shortName}</span>}
        </>
      ),
    },
    { key: 'sector', label: t('field.sector'), render: (row) => <SectorLabel sector={row.sector} /> },
    {
      key: 'kind',
      label: t('field.kind'),
      wideOnly: true,
      render: (row) => row.kind && t(`kind.${row.kind}` as 'kind.steel', { defaultValue: row.kind }),
    },
    { key: 'territory', label: t('field.territory'), render: (row) => row.territory },
    { key: 'county', label: t('field.county'), wideOnly: true, render: (row) => row.county },
    ...(rows.some((row) => row.steward)
      ? [
          {
            key: 'steward',
            label: t('field.steward'),
            wideOnly: true,
            render: (row: Row) => row.steward,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
    />
  );
}
