import { useTranslation } from 'react-i18next';
import { ariaOf, type FieldProps, textOf } from './Field.tsx';
import { useMessage } from './messages.ts';

interface RadioFieldProps extends FieldProps {
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string; readonly hint?: string }>;
}

/** One of a few, all in sight. The first choice carries the field's id, so that an error can lead there. */
export function RadioField({ options, ...props }: RadioFieldProps) {
  const { t } = useTranslation('common');
  const sentence = useMessage();
  const { field, label, hint, required } = props;
  const aria = ariaOf(props);
  const chosen = textOf(field.initialValue);
  return (
    <fieldset key={field.key} className="max-w-[60ch]" aria-describedby={aria['aria-describedby']}>
      <legend className="mb-1 font-medium">
        {label}
        {required && <span className="ml-1.5 text-xs font-normal text-quiet">({t('required')})</span>}
      </legend>
      {hint && (
        <p id={`${field.id}-hint`} className="mb-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      {options.map((option, index) => {
        const id = index === 0 ? field.id : `${field.id}-${index}`;
        return (
          <div key={option.value}>
            <label className="tap inline-flex min-h-7 cursor-pointer items-center gap-2" htmlFor={id}>
              <input
                type="radio"
                id={id}
                name={field.name}
                value={option.value}
                defaultChecked={option.value === chosen}
                aria-describedby={option.hint ? `${id}-about` : undefined}
                className="size-5 flex-none accent-accent"
              />
              {option.label}
            </label>
            {option.hint && (
              <p id={`${id}-about`} className="ml-7 text-sm text-quiet">
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
      {field.errors && field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-harm">
          {field.errors.map(sentence).join(' ')}
        </p>
      )}
    </fieldset>
  );
}
