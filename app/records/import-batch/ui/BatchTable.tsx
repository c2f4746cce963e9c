import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedBatch } from '../present.ts';
import { rowOutcomes } from '../terms.ts';

const waiting: ReadonlySet<string> = new Set(['UPLOADED', 'CHECKED']);

/** Where an import stands, in a word. */
export function BatchState({ batch }: { readonly batch: PresentedBatch }) {
  const { t } = useTranslation('import');
  const tone =
    batch.status === 'FAILED' || batch.interrupted ? 'harm' : waiting.has(batch.status) ? 'ageing' : 'plain';
  return <Badge tone={tone}>{batch.interrupted ? t('interruptedShort') : t(`status.${batch.status}`)}</Badge>;
}

/** Who imported what and when, and what came of it. */
export function BatchTable({ rows }: { readonly rows: readonly PresentedBatch[] }) {
  const { t, i18n } = useTranslation('import');
  const number = new Intl.NumberFormat(i18n.language);
  const columns: Column<PresentedBatch>[] = [
    {
      key: 'what',
      label: t('what'),
      render: (row) => <RowLink to={`/import/${row.id}`}>{row.fileName}</RowLink>,
    },
    {
      key: 'kind',
      label: t('holds'),
      wideOnly: true,
      render: (row) => row.kind && t(`kind.${row.kind}`),
    },
    { key: 'when', label: t('when'), render: (row) => formatInstant(row.createdAt, i18n.language) },
    { key: 'who', label: t('who'), wideOnly: true, render: (row) => row.createdBy ?? t('commandLine') },
    { key: 'state', label: t('state'), render: (row) => <BatchState batch={row} /> },
    ...rowOutcomes.map(
      (outcome): Column<PresentedBatch> => ({
        key: outcome,
        label: t(`done.${outcome}`),
        numeric: true,
        wideOnly: true,
        render: (row) =>
          row.status === 'DONE' || row.status === 'UNDONE' ? number.format(row.counts[outcome]) : '',
      }),
    ),
  ];
  return <DataTable caption={t('earlier')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
