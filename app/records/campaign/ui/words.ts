import { useTranslation } from 'react-i18next';

/** A share as whole per cent; a dash where there is none. */
export function useShare(): (share: number | null) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : 'de-DE';
  return (share) =>
    share === null ? '–' : share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}
