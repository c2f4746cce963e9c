import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { ListingState } from '../terms.ts';

/** What is not simply there to be seen: waiting, or over. */
export function ListingStateBadge({ state }: { readonly state: ListingState }) {
  const { t } = useTranslation('listing');
  if (state === 'published') return null;
  return <Badge tone={state === 'expired' ? 'ageing' : 'plain'}>{t(`state.${state}`)}</Badge>;
}
