import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { TextArea } from '#app/ui/TextField.tsx';

interface ExtendFormProps {
  readonly version: number;
  readonly cancelTo: string;
  readonly answer: KeptAnswer | undefined;
}

/** Takes two further months for the answer, and says why. */
export function ExtendForm({ version, cancelTo, answer }: ExtendFormProps) {
  const { t } = useTranslation(['dataRequest', 'common']);
  const [form, fields] = useForm<{ reason: string }>({
    id: 'extension',
    lastResult: answer?.result,
    defaultValue: { reason: '' },
  });
  const labels = { reason: t('extensionReason') };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('extend')}
      cancel={
        <LinkButton to={cancelTo} look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <input type="hidden" name="version" value={version} />
      <TextArea
        field={fields.reason}
        label={labels.reason}
        hint={t('extensionHint')}
        required
        rows={3}
        maxLength={2_000}
      />
    </FormFrame>
  );
}
