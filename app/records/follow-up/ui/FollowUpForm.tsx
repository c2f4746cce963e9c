import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { textOf } from '#app/ui/Field.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';

interface FollowUpDraft {
  readonly id: string;
  readonly version?: number;
  readonly title?: string;
  readonly due?: string | null;
  readonly assigneeId?: string | null;
  readonly note?: string | null;
  readonly organisationId?: string;
  readonly contactId?: string;
  readonly meetingId?: string;
  readonly projectId?: string;
  readonly introductionId?: string;
}

interface FollowUpFormProps {
  readonly draft: FollowUpDraft;
  readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
  /** It begins with other values than its record's. */
  readonly resumed?: boolean;
  readonly submitLabel: string;
}

const subjects = ['organisationId', 'contactId', 'meetingId', 'projectId', 'introductionId'] as const;

/** A task of its own: what, until when, by whom. */
export function FollowUpForm({ draft, staff, today, answer, resumed, submitLabel }: FollowUpFormProps) {
  const { t } = useTranslation(['followUp', 'common']);
  const [form, fields] = useForm<FollowUpDraft>({
    id: 'follow-up',
    lastResult: answer?.result,
    defaultValue: draft,
  });
  const labels = {
    title: t('field.title'),
    due: t('field.due'),
    assigneeId: t('field.assigneeId'),
    note: t('field.note'),
  };
  const current: unknown = answer?.current;
  const hidden = hiddenOf(answer, draft);
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={submitLabel}
      cancel={
        <LinkButton to="/wiedervorlagen" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <ConflictView current={current} yours={form.value} labels={labels} />
      <input type="hidden" name="id" value={hidden.id} />
      {hidden.version && <input type="hidden" name="version" value={hidden.version} />}
      {subjects.map((name) => {
        const subject = textOf(fields[name].initialValue);
        return subject && <input key={name} type="hidden" name={name} value={subject} />;
      })}
      <TextField field={fields.title} label={labels.title} required maxLength={300} autoFocus={!resumed} />
      <DateField field={fields.due} label={labels.due} today={today} />
      <SelectField
        field={fields.assigneeId}
        label={labels.assigneeId}
        none={t('nobody')}
        options={staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea field={fields.note} label={labels.note} rows={3} />
    </FormFrame>
  );
}
