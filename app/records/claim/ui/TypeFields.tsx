import { useTranslation } from 'react-i18next';
import { strengths } from '#app/records/relationship/terms.ts';
import type { FieldLike } from '#app/ui/Field.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea } from '#app/ui/TextField.tsx';

export interface TypeOption {
  readonly key: string;
  readonly directed: boolean;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly inverseLabelDe: string | null;
  readonly inverseLabelEn: string | null;
}

interface TypeFieldsProps {
  readonly fields: Readonly<Record<'typeKey' | 'strength' | 'note', FieldLike>>;
  readonly types: readonly TypeOption[];
  /** What no choice means; without it a type must be chosen. */
  readonly none?: string;
}

/** Type, strength and remark: the words in which a tie is told. */
export function TypeFields({ fields, types, none }: TypeFieldsProps) {
  const { t, i18n } = useTranslation(['claim', 'relationship']);
  const english = i18n.language === 'en';
  return (
    <>
      <SelectField
        field={fields.typeKey}
        label={t('type')}
        required={none === undefined}
        none={none ?? t('relationship:chooseType', { defaultValue: '–' })}
        options={types.map(({ key, labelDe, labelEn }) => ({
          value: key,
          label: english ? labelEn : labelDe,
        }))}
      />
      <SelectField
        field={fields.strength}
        label={t('strength')}
        none={none ?? t('strengthNone')}
        options={strengths.map((value) => ({
          value: String(value),
          label: t(`relationship:strength.level${value}`),
        }))}
      />
      <TextArea field={fields.note} label={t('note')} hint={t('noteHint')} rows={3} maxLength={2_000} />
    </>
  );
}
