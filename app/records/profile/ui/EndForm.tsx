import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';

interface EndFormProps {
  readonly version: number;
  readonly others: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
}

/** Ends somebody's function, or hands it over to a colleague. */
export function EndForm({ version, others, today, answer }: EndFormProps) {
  const { t } = useTranslation('profile');
  const [form, fields] = useForm<{ to: string; successorId: string }>({
    id: 'end',
    lastResult: answer?.result,
  });
  const labels = { to: t('people.last'), successorId: t('people.successor') };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('people.endAction')}
    >
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="verb" value="end" />
      <DateField field={fields.to} label={labels.to} hint={t('people.lastHint')} today={today} />
      <SelectField
        field={fields.successorId}
        label={labels.successorId}
        none={t('people.nobody')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormFrame>
  );
}
