import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PublicListing } from '../present-public.ts';
import { useListingWords } from './words.ts';

/** Whose it is, where, until when, and how to turn to them. */
export function PublicFacts({ listing }: { readonly listing: PublicListing }) {
  const { t, i18n } = useTranslation(['board', 'listing']);
  const { occupationLabel } = useListingWords();
  const { organisation, place, occupation, validUntil, publishedAt } = listing;
  const { street, postcode, city, website, email, phone } = organisation;
  const day = (value: string) => formatPlainDay(value.slice(0, 10), i18n.language);
  return (
    <Facts
      items={[
        [t('provider'), organisation.name],
        [t('occupation'), occupation && occupationLabel(occupation)],
        [t('place'), place],
        [t('address'), street && [street, [postcode, city].filter(Boolean).join(' ')].join(', ')],
        [
          t('phone'),
          phone && (
            <a className="link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ),
        ],
        [
          t('email'),
          email && (
            <a className="link break-all" href={`mailto:${email}`}>
              {email}
            </a>
          ),
        ],
        [
          t('website'),
          website && (
            <a className="link break-all" href={website} rel="noopener noreferrer">
              {website}
            </a>
          ),
        ],
        [t('listing:field.validUntil'), validUntil ? day(validUntil) : t('listing:unlimited')],
        [t('publishedOn'), day(publishedAt)],
      ]}
    />
  );
}
