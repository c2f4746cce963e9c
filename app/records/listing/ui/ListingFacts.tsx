import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChannelLinks } from '#app/records/contact/ui/ChannelLinks.tsx';
import { formatInstant, formatPlainDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedListing } from '../present.ts';
import { useListingWords } from './words.ts';

interface PlaceToGo {
  readonly to: string;
  readonly name: string;
  /** Whether that page is there for this viewer. */
  readonly linked: boolean;
}

function Name({ to, name, linked }: PlaceToGo) {
  return linked ? (
    <Link className="link" to={to}>
      {name}
    </Link>
  ) : (
    name
  );
}

/** Whose it is, where, until when, and whom to turn to. */
export function ListingFacts({ listing }: { readonly listing: PresentedListing }) {
  const { t, i18n } = useTranslation('listing');
  const { occupationLabel } = useListingWords();
  const { organisation, contact, validUntil } = listing;
  return (
    <Facts
      items={[
        [
          t('field.organisationId'),
          <Name key="organisation" to={`/organisationen/${organisation.id}`} {...organisation} />,
        ],
        [t('field.occupation'), listing.occupation && occupationLabel(listing.occupation)],
        [t('field.territoryKey'), listing.territory],
        [
          t('field.link'),
          listing.link && (
            <a key="link" className="link break-all" href={listing.link} rel="noopener noreferrer">
              {listing.link}
            </a>
          ),
        ],
        [
          t('field.contactId'),
          contact && (
            <span className="flex flex-col items-start">
              <Name to={`/kontakte/${contact.id}`} {...contact} />
              <ChannelLinks channels={contact.channels} />
            </span>
          ),
        ],
        [t('field.validUntil'), validUntil ? formatPlainDay(validUntil, i18n.language) : t('unlimited')],
        [t('field.updated'), formatInstant(listing.updatedAt, i18n.language)],
      ]}
    />
  );
}
