import { useTranslation } from 'react-i18next';
import { listingDirections, listingKinds, occupations } from '../terms.ts';

/** The words for a listing's coded values; an unknown one is shown as it is. */
export function useListingWords() {
  const { t } = useTranslation('listing');
  return {
    directionLabel: (value: string) => {
      const known = listingDirections.find((direction) => direction === value);
      return known ? t(`direction.${known}`) : value;
    },
    occupationLabel: (value: string) => {
      const known = occupations.find((occupation) => occupation === value);
      return known ? t(`occupation.${known}`) : value;
    },
    kindLabel: (value: string) => {
      const known = listingKinds.find((kind) => kind === value);
      return known ? t(`kind.${known}`) : value;
    },
  };
}
