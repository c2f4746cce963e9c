import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { askedKinds, type DataRequestKind } from '../terms.ts';

interface RequestFormProps {
  /** Chosen by the page, so that a second click is the same request. */
  readonly id: string;
  /** A consent can be withdrawn where there is one. */
  readonly consents: boolean;
  readonly kind: DataRequestKind | null;
  readonly answer: KeptAnswer | undefined;
}

/** Asks the office for what one can't do by oneself. */
export function RequestForm({ id, consents, kind, answer }: RequestFormProps) {
  const { t } = useTranslation(['ownFile', 'dataRequest']);
  const [form, fields] = useForm<{ kind: string; message: string }>({
    id: 'data-request',
    lastResult: answer?.result,
    defaultValue: { kind: kind ?? '', message: '' },
  });
  const labels = { kind: t('kind'), message: t('message') };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('send')}
    >
      <input type="hidden" name="id" value={id} />
      <RadioField
        field={fields.kind}
        label={labels.kind}
        required
        options={askedKinds
          .filter((value) => value !== 'WITHDRAWAL' || consents)
          .map((value) => ({
            value,
            label: t(`dataRequest:asking.${value}`),
            hint: t(`dataRequest:meaning.${value}`),
          }))}
      />
      <TextArea
        field={fields.message}
        label={labels.message}
        hint={t('messageHint')}
        rows={5}
        maxLength={5_000}
      />
    </FormFrame>
  );
}
