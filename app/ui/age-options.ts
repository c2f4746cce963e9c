import { useTranslation } from 'react-i18next';
import { ages } from '#app/kernel/age.ts';
import type { Option } from './SelectField.tsx';

/** How long ago, to choose from; `changed` is for what was always written once. */
export function useAgeOptions(): Readonly<Record<'ever' | 'changed', Option[]>> {
  const { t } = useTranslation('list');
  return {
    ever: ages.map((value) => ({ value, label: t(`age.${value}`) })),
    changed: ages.flatMap((value) => (value === 'never' ? [] : [{ value, label: t(`changedAge.${value}`) }])),
  };
}
