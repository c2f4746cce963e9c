import { useTranslation } from 'react-i18next';
import { DateField } from '#app/ui/DateField.tsx';
import type { FieldLike } from '#app/ui/Field.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import type { OwnField } from '../terms.ts';

interface OwnFieldInputsProps {
  readonly definitions: readonly OwnField[];
  /** The form's fields by key. */
  readonly fields: Readonly<Record<string, FieldLike | undefined>>;
  readonly today: string;
}

/** What the office has added to the form of a record, in its order. */
export function OwnFieldInputs({ definitions, fields, today }: OwnFieldInputsProps) {
  return definitions.map((definition) => {
    const field = fields[definition.key];
    return (
      field && <OwnFieldInput key={definition.key} definition={definition} field={field} today={today} />
    );
  });
}

interface OwnFieldInputProps {
  readonly definition: OwnField;
  readonly field: FieldLike;
  readonly today: string;
}

function OwnFieldInput({ definition, field, today }: OwnFieldInputProps) {
  const { t } = useTranslation('common');
  const { label, type, options } = definition;
  if (type === 'DATE') return <DateField field={field} label={label} today={today} />;
  if (type === 'CHOICE') {
    const current = field.initialValue;
    // A choice that is not offered any more stays until another is made.
    const kept = typeof current === 'string' && current !== '' && !options.includes(current) ? [current] : [];
    return (
      <SelectField
        field={field}
        label={label}
        none={t('none')}
        options={[...kept, ...options].map((option) => ({ value: option, label: option }))}
      />
    );
  }
  if (type === 'NUMBER') return <TextField field={field} label={label} inputMode="decimal" />;
  return (
    <TextField
      field={field}
      label={label}
      maxLength={500}
      {...(type === 'LINK' && { inputMode: 'url' as const })}
    />
  );
}
