import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/PageHeader.tsx';
import type { PresentedListing, PresentedListingSummary } from '../present.ts';

interface ListingMatchesProps {
  readonly listing: PresentedListing;
  readonly matches: readonly PresentedListingSummary[];
  readonly mayIntroduce: boolean;
}

/** What others look for or offer that may meet this one; nothing where there is nothing. */
export function ListingMatches({ listing, matches, mayIntroduce }: ListingMatchesProps) {
  const { t } = useTranslation('listing');
  if (matches.length === 0) return null;
  return (
    <Section id="passend" title={listing.direction === 'OFFER' ? t('matchingNeeds') : t('matchingOffers')}>
      <ul className="max-w-[80ch] divide-y divide-line">
        {matches.map(({ id, title, organisation, territory }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <Link className="link tap inline-flex min-h-6 items-center font-medium" to={`/angebote/${id}`}>
              {title}
            </Link>
            <span className="text-sm text-quiet">
              {[organisation.name, territory].filter(Boolean).join(' · ')}
            </span>
            {mayIntroduce && (
              <Link
                className="link tap no-print ml-auto text-sm"
                to={`/vermittlungen/neu?a=${listing.organisationId}&b=${organisation.id}`}
              >
                {t('introduce')}
                <span className="sr-only">: {organisation.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
