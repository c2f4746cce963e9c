import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessage } from './messages.ts';

/** The part of conform's field metadata that our fields use; any form library that tells the same will do. */
export interface FieldLike {
  readonly id: string;
  readonly name: string;
  readonly errors?: readonly string[] | undefined;
  readonly initialValue?: unknown;
  readonly key?: string | undefined;
}

export interface FieldProps {
  readonly field: FieldLike;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What every control of a field says to those who do not see it. */
export function ariaOf({ field, hint, required }: FieldProps) {
  const invalid = Boolean(field.errors?.length);
  const described = [hint && `${field.id}-hint`, invalid && `${field.id}-error`].filter(Boolean).join(' ');
  return {
    id: field.id,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
    'aria-describedby': described || undefined,
  };
}

/** Label, hint, control and error, in this order; whether it must be filled in is said in words. */
export function FieldFrame({
  field,
  label,
  hint,
  required = false,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const describe = useMessage();
  return (
    <div className="max-w-[60ch]">
      <label htmlFor={field.id} className="mb-1 block font-medium">
        {label}
        {required && <span className="ml-1.5 text-xs font-normal text-quiet">({t('required')})</span>}
      </label>
      {hint && (
        <p id={`${field.id}-hint`} className="mb-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      {children}
      {field.errors && field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-harm">
          {field.errors.map(describe).join(' ')}
        </p>
      )}
    </div>
  );
}
