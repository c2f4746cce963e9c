import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#app/ui/TextField.tsx';

interface NewPasswordFieldsProps {
  readonly fields: { readonly next: FieldMetadata<string>; readonly repeat: FieldMetadata<string> };
  /** Of the account: password managers file the new password under it. */
  readonly email: string;
}

/** What both fields are called, for the list of errors too. */
export function useNewPasswordLabels() {
  const { t } = useTranslation('account');
  return { next: t('newPassword'), repeat: t('repeatPassword') };
}

/** A new password, typed twice. */
export function NewPasswordFields({ fields, email }: NewPasswordFieldsProps) {
  const { t } = useTranslation('account');
  const labels = useNewPasswordLabels();
  return (
    <>
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <TextField
        field={fields.next}
        label={labels.next}
        hint={t('newPasswordHint')}
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
    </>
  );
}
