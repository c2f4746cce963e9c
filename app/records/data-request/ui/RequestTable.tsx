import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import type { PresentedDataRequest } from '../present.ts';
import { RequestStatusBadge } from './RequestStatusBadge.tsx';

/** Who asks for what, and until when an answer is due. */
export function RequestTable({ rows }: { readonly rows: readonly PresentedDataRequest[] }) {
  const { t, i18n } = useTranslation('dataRequest');
  const day = (value: string) => formatPlainDay(value, i18n.language);
  const columns: Column<PresentedDataRequest>[] = [
    {
      key: 'who',
      label: t('who'),
      render: ({ id, name }) => <RowLink to={`/betroffenenanfragen/${id}`}>{name ?? t('gone')}</RowLink>,
    },
    { key: 'kind', label: t('kindOf'), render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'requested',
      label: t('requestedAt'),
      wideOnly: true,
      render: ({ receivedOn, channel }) => `${day(receivedOn)}, ${t(`channel.${channel}`)}`,
    },
    {
      key: 'due',
      label: t('dueOn'),
      render: ({ dueOn, extendedFrom }) =>
        extendedFrom ? t('dueExtended', { day: day(dueOn) }) : day(dueOn),
    },
    {
      key: 'state',
      label: t('state'),
      render: ({ status, overdue }) => <RequestStatusBadge status={status} overdue={overdue} />,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
