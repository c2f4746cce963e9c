import { useTranslation } from 'react-i18next';

/** The sentence of a coded message such as `too-long?max=200`, in the reader's language. */
export function useMessage(): (coded: string) => string {
  const { t } = useTranslation('failure');
  return (coded) => {
    const [key = '', query = ''] = coded.split('?', 2);
    return t(`field.${key}`, {
      ...Object.fromEntries(new URLSearchParams(query)),
      defaultValue: t('field.invalid'),
    });
  };
}
