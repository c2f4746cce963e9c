import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

interface CopyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}

/** A text to take along. Without scripts, or where the clipboard is closed to us, it is selected as a whole instead. */
export function CopyField({ id, label, hint, value }: CopyFieldProps) {
  const { t } = useTranslation('ui');
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid(t('copy.done'));
    } catch {
      setSaid(t('copy.byHand'));
    }
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          className="control"
          value={value}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        />
        <Button type="button" look="primary" className="shrink-0" onClick={copy}>
          {t('copy.copy')}
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm text-quiet">
        {said}
      </p>
    </div>
  );
}
