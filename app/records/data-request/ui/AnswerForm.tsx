import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { closingStatuses } from '../terms.ts';

interface AnswerFormProps {
  readonly version: number;
  /** Does whoever asked read it in "Meine Daten"? */
  readonly reads: boolean;
  readonly answer: KeptAnswer | undefined;
}

/** How the office decides, and what it writes to whoever asked. */
export function AnswerForm({ version, reads, answer }: AnswerFormProps) {
  const { t } = useTranslation('dataRequest');
  const [form, fields] = useForm<{ status: string; answer: string }>({
    id: 'answer',
    lastResult: answer?.result,
    defaultValue: { status: 'ANSWERED', answer: '' },
  });
  const labels = { status: t('outcome'), answer: t('answer') };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('close')}
    >
      <input type="hidden" name="version" value={version} />
      <RadioField
        field={fields.status}
        label={labels.status}
        required
        options={closingStatuses.map((value) => ({ value, label: t(`closing.${value}`) }))}
      />
      <TextArea
        field={fields.answer}
        label={labels.answer}
        hint={t(reads ? 'answerHint' : 'answerHintRecorded')}
        required
        rows={8}
        maxLength={10_000}
      />
    </FormFrame>
  );
}
