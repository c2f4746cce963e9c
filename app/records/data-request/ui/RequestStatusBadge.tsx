import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { DataRequestStatus } from '../terms.ts';

const tones = { OPEN: 'ageing', ANSWERED: 'accent', REJECTED: 'plain' } as const;

interface RequestStatusBadgeProps {
  readonly status: DataRequestStatus;
  /** Open, and its last day is over. */
  readonly overdue?: boolean;
}

/** Where a request stands, in a word. */
export function RequestStatusBadge({ status, overdue = false }: RequestStatusBadgeProps) {
  const { t } = useTranslation('dataRequest');
  if (overdue) return <Badge tone="harm">{t('overdue')}</Badge>;
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
