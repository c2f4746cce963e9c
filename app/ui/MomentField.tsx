import { useTranslation } from 'react-i18next';
import { DateField, TimeField } from './DateField.tsx';
import { type FieldProps, textOf } from './Field.tsx';

interface MomentFieldProps extends FieldProps {
  /** The office's day today, for `morgen` and `+3`. */
  readonly today?: string;
}

/** `2026-11-24T14:00` in its two parts; of what is no moment, what was typed into each. */
function partsOf(text: string): { day: string; time: string } {
  const cut = text.lastIndexOf('T');
  return cut === -1 ? { day: text, time: '' } : { day: text.slice(0, cut), time: text.slice(cut + 1) };
}

/**
 * A day and a time of day, in the page's own format wherever the browser comes
 * from. They are sent as `name` and `name:time`; the door makes one of them.
 */
export function MomentField({ field, label, required = false, today }: MomentFieldProps) {
  const { t } = useTranslation('ui');
  const { day, time } = partsOf(textOf(field.initialValue));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand beside the other fields' labels
    <div role="group" aria-label={label} className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <div className="w-52">
        <DateField
          // One by one: what a form library hands over may be a proxy, and spreads to nothing.
          field={{ id: field.id, name: field.name, errors: field.errors, initialValue: day }}
          label={label}
          required={required}
          {...(today === undefined ? {} : { today })}
        />
      </div>
      <TimeField
        field={{ id: `${field.id}-time`, name: `${field.name}:time`, initialValue: time }}
        label={t('date.time')}
      />
    </div>
  );
}
