import { useTranslation } from 'react-i18next';
import { legalBases } from '#app/records/contact/terms.ts';
import { sectors, visibilities } from '#app/records/organisation/terms.ts';
import { formatPlainDay } from '#app/ui/format.ts';
import type { Option } from '#app/ui/SelectField.tsx';

/** A field that a column can be, as the page is told of it. */
export interface ShownField {
  readonly key: string;
  readonly required: boolean;
  readonly fixable: boolean;
  readonly reads: string;
}

/** The name of a field, in the reader's language. */
export function useFieldName(): (key: string) => string {
  const { t } = useTranslation('import');
  return (key) => t(`field.${key}`, { defaultValue: key });
}

/** The words for coded values of a snapshot, and days as they are written here; any other value is its own word. */
export function useShownValue(): (field: string, value: string) => string {
  const { t, i18n } = useTranslation(['organisation', 'contact']);
  return (field, value) => {
    switch (field) {
      case 'sector':
      case 'visibility':
      case 'kind':
        return t(`organisation:${field}.${value}`, { defaultValue: value });
      case 'legalBasis':
        return t(`contact:legalBasis.${value}`, { defaultValue: value });
      case 'retainUntil':
        return value && formatPlainDay(value, i18n.language);
      default:
        return value;
    }
  };
}

/** What a choice can be, by how the field is read; none for a field that takes any text. */
export function useFieldChoices(): (reads: string) => readonly Option[] | null {
  const { t } = useTranslation(['organisation', 'contact']);
  return (reads) => {
    switch (reads) {
      case 'sector':
        return sectors.map((value) => ({ value, label: t(`organisation:sector.${value}`) }));
      case 'visibility':
        return visibilities.map((value) => ({ value, label: t(`organisation:visibility.${value}`) }));
      case 'legal-basis':
        return legalBases.map((value) => ({ value, label: t(`contact:legalBasis.${value}`) }));
      default:
        return null;
    }
  };
}
