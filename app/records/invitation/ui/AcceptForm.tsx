import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { type FormFailure, FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { NewPasswordFields, useNewPasswordLabels } from '../../account/ui/NewPasswordFields.tsx';

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
  const { t } = useTranslation('invitation');
  const labels = useNewPasswordLabels();
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={failure}
      submitLabel={t('accept')}
    >
      <NewPasswordFields fields={fields} email={email} />
    </FormFrame>
  );
}
