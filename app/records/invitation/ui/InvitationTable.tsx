import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedInvitation } from '../present.ts';
import type { InvitationState } from '../terms.ts';

const tones: Readonly<Record<InvitationState, 'plain' | 'accent' | 'ageing' | 'harm'>> = {
  waiting: 'ageing',
  sent: 'plain',
  linked: 'plain',
  bounced: 'harm',
  accepted: 'accent',
  expired: 'ageing',
  revoked: 'plain',
};

/** Where an invitation stands, in a word. */
export function InvitationStateBadge({ state }: { readonly state: InvitationState }) {
  const { t } = useTranslation('invitation');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}

/** Who was invited, and how far they are. */
export function InvitationTable({ rows }: { readonly rows: readonly PresentedInvitation[] }) {
  const { t, i18n } = useTranslation('invitation');
  const instant = (value: string) => formatInstant(value, i18n.language);
  const columns: Column<PresentedInvitation>[] = [
    {
      key: 'name',
      label: t('name'),
      render: (row) => <RowLink to={`/einladungen/${row.id}`}>{row.name ?? t('gone')}</RowLink>,
    },
    { key: 'organisation', label: t('organisation'), render: (row) => row.organisation?.name },
    {
      key: 'email',
      label: t('email'),
      wideOnly: true,
      render: (row) => <span className="wrap-anywhere">{row.email}</span>,
    },
    { key: 'state', label: t('state'), render: (row) => <InvitationStateBadge state={row.state} /> },
    {
      key: 'invited',
      label: t('invitedOn'),
      wideOnly: true,
      render: (row) => instant(row.createdAt),
    },
    {
      key: 'until',
      label: t('until'),
      wideOnly: true,
      render: (row) => (row.state === 'sent' || row.state === 'linked' ? instant(row.expiresAt) : ''),
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
