import { useTranslation } from 'react-i18next';
import { consents, introductionResults, introductionStatuses } from '../terms.ts';

/** The words for an introduction's coded values; an unknown one is shown as it is. */
export function useIntroductionWords() {
  const { t } = useTranslation('introduction');
  return {
    statusLabel: (value: string) => {
      const known = introductionStatuses.find((status) => status === value);
      return known ? t(`status.${known}`) : value;
    },
    resultLabel: (value: string) => {
      const known = introductionResults.find((result) => result === value);
      return known ? t(`result.${known}`) : value;
    },
    consentLabel: (value: string) => {
      const known = consents.find((consent) => consent === value);
      return known ? t(`consent.${known}`) : value;
    },
  };
}
