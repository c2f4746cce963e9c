import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { CheckboxField, SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { type OwnKind, type OwnType, ownTypes } from '../terms.ts';
import { OptionRows } from './OptionRows.tsx';

interface FieldDraft {
  readonly id: string;
  readonly version?: number;
  readonly kind: OwnKind;
  readonly type?: OwnType;
  readonly label?: string;
  readonly public?: boolean;
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string; readonly retired: boolean }>;
}

interface OwnFieldFormProps {
  readonly draft: FieldDraft;
  readonly answer:
    | {
        readonly result: unknown;
        readonly failure: { readonly reason: string; readonly seconds?: number } | null;
        readonly current?: unknown;
      }
    | undefined;
  readonly submitLabel: string;
}

/** Defines a field; its type is asked once only. */
export function OwnFieldForm({ draft, answer, submitLabel }: OwnFieldFormProps) {
  const { t } = useTranslation(['ownField', 'common']);
  const lastResult = answer?.result as SubmissionResult<string[]> | undefined;
  const [form, fields] = useForm<{ type: string; label: string; public: boolean; options: string }>({
    id: 'own-field',
    lastResult,
    defaultValue: { type: draft.type ?? 'TEXT', label: draft.label, public: draft.public },
  });
  const labels = { label: t('label'), type: t('type'), options: t('options'), public: t('public') };
  const created = draft.version !== undefined;
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={submitLabel}
      cancel={
        <LinkButton to="/verwaltung/felder" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <ConflictView current={answer?.current} yours={form.value} labels={labels} />
      <input type="hidden" name="id" value={draft.id} />
      {created ? (
        <input type="hidden" name="version" value={draft.version} />
      ) : (
        <input type="hidden" name="kind" value={draft.kind} />
      )}
      <TextField field={fields.label} label={labels.label} required maxLength={60} autoFocus={!created} />
      {!created && (
        <SelectField
          field={fields.type}
          label={labels.type}
          hint={t('typeHint')}
          required
          options={ownTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
      )}
      {(!created || draft.type === 'CHOICE') && (
        <OptionRows
          allErrors={form.allErrors}
          {...(!created && { hint: t('optionsHint') })}
          typed={lastResult?.initialValue?.options}
          initial={draft.options}
        />
      )}
      <CheckboxField field={fields.public} label={labels.public} hint={t('publicHint')} />
    </FormFrame>
  );
}
