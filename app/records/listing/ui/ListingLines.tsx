import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import type { PresentedListingSummary } from '../present.ts';
import { ListingStateBadge } from './ListingStateBadge.tsx';
import { useListingWords } from './words.ts';

interface ListingLinesProps {
  readonly listings: readonly PresentedListingSummary[];
  readonly empty: string;
}

/** What one organisation offers and looks for. */
export function ListingLines({ listings, empty }: ListingLinesProps) {
  const { t, i18n } = useTranslation('listing');
  const { directionLabel, kindLabel } = useListingWords();
  if (listings.length === 0) return <p className="text-quiet">{empty}</p>;
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {listings.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
          <Link className="link tap inline-flex min-h-6 items-center font-medium" to={`/angebote/${row.id}`}>
            {row.title}
          </Link>
          <ListingStateBadge state={row.state} />
          <span className="text-sm text-quiet">
            {directionLabel(row.direction)} · {kindLabel(row.kind)}
            {row.validUntil && ` · ${t('field.validUntil')} ${formatPlainDay(row.validUntil, i18n.language)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
