import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#app/records/own-field/terms.ts';
import { OwnFieldInputs } from '#app/records/own-field/ui/OwnFieldInputs.tsx';
import type { ActorOption } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { CheckboxField, SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { legalBases } from '../terms.ts';
import { AffiliationRows } from './AffiliationRows.tsx';
import { ChannelRows } from './ChannelRows.tsx';

export interface ContactDraft {
  readonly id: string;
  readonly version?: number;
  readonly salutation?: string | null;
  readonly title?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string;
  readonly tags?: string;
  readonly notes?: string | null;
  readonly legalBasis?: string | null;
  readonly source?: string | null;
  readonly retainUntil?: string | null;
  readonly ownFields?: Readonly<Record<string, string>>;
  readonly channels: ReadonlyArray<{ kind: string; value: string; visible: boolean }>;
  readonly affiliations: ReadonlyArray<{
    id: string;
    position: string | null;
    from: string | null;
    to: string | null;
    primary: boolean;
    organisation: { id: string; name: string };
  }>;
}

interface ContactFormProps {
  readonly draft: ContactDraft;
  /** What the office has added. */
  readonly ownFields: readonly OwnField[];
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
  readonly today: string;
}

type Shape = Omit<ContactDraft, 'channels' | 'affiliations'> & {
  confirmDuplicate: string;
  channels: string;
  affiliations: string;
};

/** A person with how to reach them and what they do where. */
export function ContactForm(props: ContactFormProps) {
  const { draft, ownFields, answer, names, submitLabel, cancelTo, today } = props;
  const { t } = useTranslation(['contact', 'common', 'organisation']);
  const { channels: _channels, affiliations: _affiliations, ...plain } = draft;
  const [form, fields] = useForm<Shape>({ id: 'contact', lastResult: answer?.result, defaultValue: plain });
  const labels = {
    salutation: t('field.salutation'),
    title: t('field.title'),
    firstName: t('field.firstName'),
    lastName: t('field.lastName'),
    affiliations: t('functions'),
    channels: t('field.channels'),
    tags: t('field.tags'),
    notes: t('field.notes'),
    legalBasis: t('field.legalBasis'),
    source: t('field.source'),
    retainUntil: t('field.retainUntil'),
    ownFields: t('field.ownFields'),
    confirmDuplicate: t('duplicate'),
  };
  const current: unknown = answer?.current;
  const hidden = hiddenOf(answer, draft);
  const typed = answer?.result.initialValue;
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={submitLabel}
      cancel={
        <LinkButton to={cancelTo} look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <ConflictView current={current} yours={form.value} labels={labels} />
      <input type="hidden" name="id" value={hidden.id} />
      {hidden.version && <input type="hidden" name="version" value={hidden.version} />}
      {fields.confirmDuplicate.errors && (
        <div className="max-w-[60ch] rounded-md bg-ageing-soft p-3">
          <CheckboxField field={fields.confirmDuplicate} label={labels.confirmDuplicate} />
        </div>
      )}
      <div className="grid max-w-[60ch] gap-3 sm:grid-cols-2">
        <TextField field={fields.salutation} label={labels.salutation} maxLength={40} />
        <TextField field={fields.title} label={labels.title} maxLength={60} />
      </div>
      <div className="grid max-w-[60ch] gap-3 sm:grid-cols-2">
        <TextField field={fields.firstName} label={labels.firstName} maxLength={120} />
        <TextField field={fields.lastName} label={labels.lastName} required maxLength={120} />
      </div>
      <AffiliationRows
        allErrors={form.allErrors}
        typed={typed?.affiliations}
        names={names}
        initial={draft.affiliations}
        today={today}
      />
      <ChannelRows allErrors={form.allErrors} typed={typed?.channels} initial={draft.channels} />
      <TextField field={fields.tags} label={labels.tags} hint={t('organisation:field.tagsHint')} />
      <OwnFieldInputs definitions={ownFields} fields={fields.ownFields.getFieldset()} today={today} />
      <TextArea field={fields.notes} label={labels.notes} hint={t('field.notesHint')} rows={4} />
      <SelectField
        field={fields.legalBasis}
        label={labels.legalBasis}
        options={legalBases.map((value) => ({ value, label: t(`legalBasis.${value}`) }))}
      />
      <TextField field={fields.source} label={labels.source} maxLength={200} />
      <DateField field={fields.retainUntil} label={labels.retainUntil} today={today} />
    </FormFrame>
  );
}
