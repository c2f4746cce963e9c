import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatPlainDay, useDates } from '#app/ui/format.ts';
import type { PresentedIntroductionSummary } from '../present.ts';
import { StageBadge } from './StageBadge.tsx';
import { useIntroductionWords } from './words.ts';

interface IntroductionTableProps {
  readonly rows: readonly PresentedIntroductionSummary[];
  readonly sort: string;
  readonly today: string;
  /** Consent is the office's to read. */
  readonly withConsent: boolean;
}

/** The list of introductions. */
export function IntroductionTable({ rows, sort, today, withConsent }: IntroductionTableProps) {
  const { t, i18n } = useTranslation('introduction');
  const { consentLabel } = useIntroductionWords();
  const dates = useDates(today);
  const consent: Column<PresentedIntroductionSummary> = {
    key: 'consent',
    label: t('consentTitle'),
    wideOnly: true,
    render: (row) => [row.aConsent, row.bConsent].map((value) => value && consentLabel(value)).join(' / '),
  };
  const columns: Column<PresentedIntroductionSummary>[] = [
    {
      key: 'pair',
      label: t('field.pair'),
      render: (row) => (
        <>
          <RowLink to={`/vermittlungen/${row.id}`}>{row.title}</RowLink>
          {row.wishedBy && (
            <span className="block text-sm text-quiet">
              {t('wishedBy')} {row.wishedBy}
            </span>
          )}
        </>
      ),
    },
    { key: 'status', label: t('field.status'), render: (row) => <StageBadge {...row} /> },
    ...(withConsent ? [consent] : []),
    {
      key: 'plannedFor',
      label: t('field.plannedFor'),
      wideOnly: true,
      render: (row) => row.plannedFor && formatPlainDay(row.plannedFor, i18n.language),
    },
    { key: 'manager', label: t('field.managerId'), wideOnly: true, render: (row) => row.manager },
    {
      key: 'created',
      label: t('field.created'),
      sort: ['created', '-created'],
      wideOnly: true,
      render: (row) => <span className="whitespace-nowrap">{dates.day(dayOf(new Date(row.createdAt)))}</span>,
    },
    {
      key: 'updated',
      label: t('field.updated'),
      sort: ['updated', '-updated'],
      wideOnly: true,
      render: (row) => <span className="whitespace-nowrap">{dates.day(dayOf(new Date(row.updatedAt)))}</span>,
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
