import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedCampaign } from '../present.ts';
import { shareOf } from '../response.ts';
import type { CampaignState } from '../terms.ts';
import { useShare } from './words.ts';

/** Where a campaign stands, in a word. */
export function CampaignStateBadge({ state }: { readonly state: CampaignState }) {
  const { t } = useTranslation('campaign');
  return <Badge tone={state === 'open' ? 'accent' : 'plain'}>{t(`states.${state}`)}</Badge>;
}

type Row = PresentedCampaign & { readonly asked: number; readonly answered: number };

/** The campaigns, and how many have answered each. */
export function CampaignTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation('campaign');
  const share = useShare();
  const number = (value: number) => value.toLocaleString(i18n.language);
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('name'),
      render: (row) => <RowLink to={`/kampagnen/${row.id}`}>{row.title}</RowLink>,
    },
    { key: 'state', label: t('state'), render: (row) => <CampaignStateBadge state={row.state} /> },
    { key: 'region', label: t('region'), wideOnly: true, render: (row) => row.region },
    {
      key: 'endsOn',
      label: t('endsOn'),
      wideOnly: true,
      render: (row) => formatPlainDay(row.endsOn, i18n.language),
    },
    {
      key: 'asked',
      label: t('asked'),
      numeric: true,
      wideOnly: true,
      render: (row) => number(row.asked),
    },
    {
      key: 'answered',
      label: t('answered'),
      numeric: true,
      wideOnly: true,
      render: (row) => number(row.answered),
    },
    { key: 'share', label: t('share'), numeric: true, render: (row) => share(shareOf(row)) },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
