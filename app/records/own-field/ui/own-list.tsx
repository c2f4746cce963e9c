import { useTranslation } from 'react-i18next';
import type { Column } from '#app/ui/DataTable.tsx';
import type { Filter } from '#app/ui/FilterBar.tsx';
import { type OwnField, type OwnValue, ownColumn, ownFilterNames } from '../terms.ts';
import { ownText } from './own-text.tsx';

interface Owning {
  readonly own: readonly OwnValue[];
}

/** The chosen columns of own fields, after the others. */
export function useOwnColumns<Row extends Owning>(
  fields: readonly OwnField[],
  shown: readonly string[],
): Column<Row>[] {
  const { i18n } = useTranslation();
  return fields
    .filter(({ key }) => shown.includes(ownColumn(key)))
    .map(({ key, label, type }) => ({
      key: ownColumn(key),
      label,
      numeric: type === 'NUMBER',
      wideOnly: true,
      render: ({ own }) => {
        const value = own.find((one) => one.key === key);
        return value && ownText(value, i18n.language);
      },
    }));
}

/** Filters by own fields: a choice from its list, a text by what it holds, numbers and days from and to. */
export function useOwnFilters(fields: readonly OwnField[]): Filter[] {
  const { t } = useTranslation('ownField');
  return fields.flatMap((field): Filter[] => {
    const { label, type, options } = field;
    const [first = '', second] = ownFilterNames(field);
    if (second === undefined) {
      const offered = options.map((option) => ({ value: option, label: option }));
      return [{ name: first, label, ...(type === 'CHOICE' ? { options: offered } : { text: true }) }];
    }
    const text = type === 'NUMBER';
    return [
      { name: first, label: t('from', { label }), text },
      { name: second, label: t('to', { label }), text },
    ];
  });
}
