import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowField, typedRows } from '#app/ui/form-rows.ts';
import { CheckboxField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';

interface OptionRowsProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  /** Set beside the question for the type, of which only one has options. */
  readonly hint?: string;
  readonly typed: unknown;
  readonly initial: ReadonlyArray<{ readonly id: string; readonly label: string; readonly retired: boolean }>;
}

/** What a choice offers. There is always an empty row beneath the last; a word that is not offered any more stays where it was chosen. */
export function OptionRows({ allErrors, hint, typed, initial }: OptionRowsProps) {
  const { t } = useTranslation('ownField');
  const rows =
    typedRows(typed) ??
    initial.map(({ id, label, retired }) => ({ id, label, retired: retired ? 'on' : '' }));
  const [count, setCount] = useState(Math.max(3, rows.length + 1));
  return (
    <fieldset className="max-w-[60ch]">
      <legend className="font-medium">{t('options')}</legend>
      {hint && <p className="mb-2 text-sm text-quiet">{hint}</p>}
      <div className="space-y-3">
        {Array.from({ length: count }, (_unused, index) => {
          const at = { form: 'own-field', list: 'options', index, allErrors };
          const row = rows[index];
          return (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              className="border-l-2 border-line pl-3"
              onInput={() => {
                if (index === count - 1) setCount(count + 1);
              }}
            >
              <legend className="sr-only">{t('optionNumber', { number: index + 1 })}</legend>
              {row?.id && <input type="hidden" name={`options[${index}].id`} value={row.id} />}
              <TextField field={rowField(at, 'label', row?.label)} label={t('option')} maxLength={60} />
              {row?.id && (
                <CheckboxField field={rowField(at, 'retired', row.retired)} label={t('optionRetired')} />
              )}
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
