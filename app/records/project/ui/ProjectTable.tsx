import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatEuro, formatTerm } from '#app/ui/format.ts';
import type { PresentedProjectSummary } from '../present.ts';
import { ProjectStatusBadge } from './ProjectStatusBadge.tsx';

interface ProjectTableProps {
  readonly rows: readonly PresentedProjectSummary[];
  readonly sort: string;
}

/** The list of projects. */
export function ProjectTable({ rows, sort }: ProjectTableProps) {
  const { t, i18n } = useTranslation('project');
  const money = (euros: number | null) =>
    euros !== null && (
      <span className="whitespace-nowrap tabular-nums">{formatEuro(euros, i18n.language)}</span>
    );
  const columns: Column<PresentedProjectSummary>[] = [
    {
      key: 'title',
      label: t('field.title'),
      sort: ['title', '-title'],
      render: (row) => <RowLink to={`/projekte/${row.id}`}>{row.title}</RowLink>,
    },
    {
      key: 'status',
      label: t('field.status'),
      render: (row) => <ProjectStatusBadge status={row.status} />,
    },
    { key: 'lead', label: t('field.lead'), render: (row) => row.lead?.name },
    {
      key: 'fieldOfAction',
      label: t('field.fieldOfActionId'),
      wideOnly: true,
      render: (row) =>
        row.fieldOfAction && <abbr title={row.fieldOfAction.title}>{row.fieldOfAction.code}</abbr>,
    },
    {
      key: 'territories',
      label: t('field.territoryKeys'),
      wideOnly: true,
      render: (row) => row.territories.join(', '),
    },
    {
      key: 'period',
      label: t('field.period'),
      render: (row) => (
        <span className="whitespace-nowrap">{formatTerm(row.startsOn, row.endsOn, i18n.language)}</span>
      ),
    },
    { key: 'budget', label: t('field.budget'), numeric: true, render: (row) => money(row.budget) },
    {
      key: 'funding',
      label: t('field.funding'),
      numeric: true,
      wideOnly: true,
      render: (row) => money(row.funding),
    },
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
