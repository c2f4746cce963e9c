import { useTranslation } from 'react-i18next';

/** Says that nothing is mailed, and how it goes without. */
export function NoMailNote() {
  const { t } = useTranslation('invitation');
  return <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-2 text-ageing">{t('noMail')}</p>;
}
