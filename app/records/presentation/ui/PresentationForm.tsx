import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { RadioField } from '#app/ui/RadioField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { type OfferedView, type Step, StepRows } from './StepRows.tsx';

interface Draft {
  readonly id: string;
  readonly version?: number;
  readonly name: string;
  readonly audience: string;
  readonly regionKey: string | null;
  readonly steps: readonly Step[];
}

interface PresentationFormProps {
  readonly draft: Draft;
  readonly views: readonly OfferedView[];
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly answer:
    | {
        readonly result: unknown;
        readonly failure: { readonly reason: string; readonly seconds?: number } | null;
      }
    | undefined;
  readonly submitLabel: string;
}

/** A presentation: its name, for whom it is, and its views in their order. */
export function PresentationForm({ draft, views, regions, answer, submitLabel }: PresentationFormProps) {
  const { t } = useTranslation(['view', 'common']);
  const lastResult = answer?.result as SubmissionResult<string[]> | undefined;
  const [form, fields] = useForm<{ name: string; audience: string; regionKey: string | null; steps: string }>(
    {
      id: 'presentation',
      lastResult,
      defaultValue: { name: draft.name, audience: draft.audience, regionKey: draft.regionKey },
    },
  );
  const labels = {
    name: t('presentations.name'),
    steps: t('presentations.steps'),
    audience: t('presentations.audience'),
    regionKey: t('for'),
  };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={submitLabel}
      cancel={
        <LinkButton to="/netzwerk/praesentationen" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <input type="hidden" name="id" value={draft.id} />
      {draft.version !== undefined && <input type="hidden" name="version" value={draft.version} />}
      <TextField field={fields.name} label={labels.name} required maxLength={80} />
      <StepRows
        form={form.id}
        allErrors={form.allErrors}
        initial={draft.steps}
        typed={lastResult?.initialValue?.steps}
        views={views}
      />
      <RadioField
        field={fields.audience}
        label={labels.audience}
        hint={t('presentations.audienceHint')}
        options={[
          { value: 'viewer', label: t('presentations.audienceViewer') },
          { value: 'public', label: t('presentations.audiencePublic') },
        ]}
      />
      {regions.length > 0 && (
        <SelectField
          field={fields.regionKey}
          label={labels.regionKey}
          hint={t('presentations.forHint')}
          none={t('forMe')}
          options={regions.map(({ key, name }) => ({ value: key, label: t('forOffice', { region: name }) }))}
        />
      )}
    </FormFrame>
  );
}
