import { useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { formatInstant } from '#app/ui/format.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { draftMails, type MailLanguage, mailLanguages } from '../mail.ts';
import { consents, introductionResults, introductionStatuses } from '../terms.ts';
import {
  type FormField,
  formFields,
  type IntroductionDraft,
  type IntroductionShape,
  type PickedField,
  pickedFields,
  pickedOf,
} from './draft.ts';

export interface IntroductionChoices {
  readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly projects: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  readonly meetings: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly start: string | null;
  }>;
  readonly today: string;
  readonly sender: string;
}

interface IntroductionFormProps {
  readonly draft: IntroductionDraft;
  readonly choices: IntroductionChoices;
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

/** Who with whom, why, and how far it has come. */
export function IntroductionForm(props: IntroductionFormProps) {
  const { draft, choices, answer, names, submitLabel, cancelTo } = props;
  const { t, i18n } = useTranslation(['introduction', 'common', 'history']);
  const hidden = hiddenOf(answer, draft);
  const isNew = hidden.version === null;
  const [picked, setPicked] = useState(() =>
    pickedOf(draft, names, answer?.result.initialValue, t('history:hidden')),
  );
  const [form, fields] = useForm<IntroductionShape>({
    id: 'introduction',
    lastResult: answer?.result,
    defaultValue: { ...draft, draft: isNew ? (i18n.language === 'en' ? 'en' : 'de') : '' },
  });
  const named = formFields.map((name) => [name, t(`field.${name}`)] as const);
  const labels = { ...(Object.fromEntries(named) as Record<FormField, string>), draft: t('draftLabel') };
  const picker = (name: PickedField, more: { hint?: string; required?: true }) => (
    <div className="max-w-[60ch]">
      <input type="hidden" name={name} value={picked[name]?.id ?? ''} />
      <ActorPicker
        id={fields[name].id}
        name=""
        single
        label={labels[name]}
        searchUrl={`/suche/akteure?kind=${pickedFields[name]}`}
        chosen={picked[name] ? [picked[name]] : []}
        onChange={([next]) => setPicked({ ...picked, [name]: next ?? null })}
        errors={fields[name].errors ?? []}
        {...more}
      />
    </div>
  );
  const fill = (language: MailLanguage) => {
    const { aOrganisationId: a, bOrganisationId: b } = picked;
    if (!a || !b) return;
    const texts = draftMails(
      {
        a: { organisation: a.label, person: picked.aContactId?.label ?? null },
        b: { organisation: b.label, person: picked.bContactId?.label ?? null },
        topic: null,
        sender: choices.sender,
      },
      language,
    );
    for (const [name, value] of Object.entries(texts)) form.update({ name: name as 'aMail', value });
  };
  const ready = picked.aOrganisationId !== null && picked.bOrganisationId !== null;
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
      <ConflictView current={answer?.current} yours={form.value} labels={labels} />
      <input type="hidden" name="id" value={hidden.id} />
      {hidden.version && <input type="hidden" name="version" value={hidden.version} />}
      {picker('aOrganisationId', { required: true })}
      {picker('aContactId', { hint: t('contactHint') })}
      {picker('bOrganisationId', { required: true })}
      {picker('bContactId', { hint: t('contactHint') })}
      <TextArea field={fields.reason} label={labels.reason} hint={t('reasonHint')} rows={4} />
      {picker('brokerId', { hint: t('brokerHint') })}
      <SelectField
        field={fields.managerId}
        label={labels.managerId}
        none={t('common:none')}
        options={choices.staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={fields.status}
        label={labels.status}
        options={introductionStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <DateField field={fields.plannedFor} label={labels.plannedFor} today={choices.today} />
      {(['aConsent', 'bConsent'] as const).map((name) => (
        <div key={name} className="grid max-w-[60ch] gap-3 sm:grid-cols-2">
          <SelectField
            field={fields[name]}
            label={labels[name]}
            options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
          />
          <DateField field={fields[`${name}On`]} label={labels[`${name}On`]} today={choices.today} />
        </div>
      ))}
      {isNew ? (
        <SelectField
          field={fields.draft}
          label={labels.draft}
          hint={t('draftHint')}
          none={t('draftNone')}
          options={mailLanguages.map((value) => ({ value, label: t(`draftIn.${value}`) }))}
        />
      ) : (
        <div className="max-w-[60ch]">
          <p id="introduction-fill" className="mb-2 text-sm text-quiet">
            {t('fillHint')}
          </p>
          <div className="flex flex-wrap gap-2">
            {mailLanguages.map((language) => (
              <Button
                key={language}
                type="button"
                disabled={!ready}
                aria-describedby="introduction-fill"
                onClick={() => fill(language)}
              >
                {language === 'de' ? t('fillDe') : t('fillEn')}
              </Button>
            ))}
          </div>
        </div>
      )}
      <TextField field={fields.mailSubject} label={labels.mailSubject} maxLength={200} />
      <TextArea field={fields.aMail} label={labels.aMail} rows={6} />
      <TextArea field={fields.bMail} label={labels.bMail} rows={6} />
      <SelectField
        field={fields.meetingId}
        label={labels.meetingId}
        hint={t('meetingHint')}
        none={t('common:none')}
        options={choices.meetings.map(({ id, title, start }) => ({
          value: id,
          label: start ? `${title}, ${formatInstant(start, i18n.language)}` : title,
        }))}
      />
      <SelectField
        field={fields.projectId}
        label={labels.projectId}
        none={t('common:none')}
        options={choices.projects.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        field={fields.result}
        label={labels.result}
        hint={t('resultHint')}
        none={t('unlinked')}
        options={introductionResults.map((value) => ({ value, label: t(`result.${value}`) }))}
      />
      <TextArea field={fields.outcome} label={labels.outcome} rows={3} />
      <TextField
        field={fields.dismissReason}
        label={labels.dismissReason}
        hint={t('dismissHint')}
        maxLength={500}
      />
      <TextArea field={fields.note} label={labels.note} rows={3} />
    </FormFrame>
  );
}
