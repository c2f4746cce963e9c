import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { type FormFailure, FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { TextField } from '#app/ui/TextField.tsx';

interface Passwords extends Record<string, unknown> {
  next: string;
  repeat: string;
}

interface AcceptFormProps {
  readonly form: FormMetadata<Passwords, string[]>;
  readonly fields: {
    readonly next: FieldMetadata<string, Passwords, string[]>;
    readonly repeat: FieldMetadata<string, Passwords, string[]>;
  };
  readonly email: string;
  readonly failure: FormFailure | null;
}

/** The password of a new account. */
export function AcceptForm({ form, fields, email, failure }: AcceptFormProps) {
  const { t } = useTranslation(['invitation', 'account']);
  const labels = { next: t('account:newPassword'), repeat: t('account:repeatPassword') };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={failure}
      submitLabel={t('accept')}
    >
      {/* Password managers file the new password under the address that stands here. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <TextField
        field={fields.next}
        label={labels.next}
        hint={t('account:newPasswordHint')}
        required
        type="password"
        autoComplete="new-password"
      />
      <TextField
        field={fields.repeat}
        label={labels.repeat}
        required
        type="password"
        autoComplete="new-password"
      />
    </FormFrame>
  );
}
