import { useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { chosenOne } from '#app/ui/kept/form-content.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { MarkdownEditor } from '#app/ui/MarkdownEditor.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { projectStatuses } from '../terms.ts';
import { comparableProject } from './comparable.ts';
import type { Named, ProjectChoices, ProjectDraft } from './draft.ts';
import { type ParticipantDraft, ParticipantRows } from './ParticipantRows.tsx';
import { TerritoryBoxes } from './TerritoryBoxes.tsx';

interface ProjectFormProps {
  readonly draft: ProjectDraft;
  readonly participants: readonly ParticipantDraft[];
  readonly choices: ProjectChoices;
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

type Shape = Omit<ProjectDraft, 'territoryKeys' | 'contact'> & {
  readonly territoryKeys: string;
  readonly contactId: string;
  readonly participants: string;
};

const nameOf = ({ code, title }: Named) => `${code} ${title}`;

/** What a project is, who takes part in it, where, when and with what money, in one column. */
export function ProjectForm(props: ProjectFormProps) {
  const { draft, participants, choices, answer, names, submitLabel, cancelTo } = props;
  const { t } = useTranslation(['project', 'common', 'history']);
  const { contact: firstContact, territoryKeys = [], ...plain } = draft;
  const typed = answer?.result.initialValue;
  const [contact, setContact] = useState(() => {
    const { id = null, name: label = '' } = firstContact ?? {};
    const known: ActorOption[] = id ? [{ kind: 'contact', id, label, detail: '' }] : [];
    const chosen = names ? typed?.contactId : id;
    return chosenOne('contact', chosen, [...(names ?? []), ...known], t('history:hidden'));
  });
  const [form, fields] = useForm<Shape>({
    id: 'project',
    lastResult: answer?.result,
    defaultValue: plain,
  });
  const texts = {
    title: t('field.title'),
    status: t('field.status'),
    description: t('field.description'),
    startsOn: t('field.startsOn'),
    endsOn: t('field.endsOn'),
    budget: t('field.budget'),
    funding: t('field.funding'),
  };
  const labels = {
    ...texts,
    participants: t('participants'),
    fieldOfActionId: t('field.fieldOfActionId'),
    measureId: t('field.measureId'),
    territoryKeys: t('field.territoryKeys'),
    contactId: t('field.contactId'),
    regionKey: t('field.regionKey'),
  };
  const hidden = hiddenOf(answer, draft);
  const fieldName = new Map(choices.fieldsOfAction.map((field) => [field.id, nameOf(field)]));
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
      <ConflictView current={comparableProject(answer?.current)} yours={form.value} labels={texts} />
      <input type="hidden" name="id" value={hidden.id} />
      {hidden.version && <input type="hidden" name="version" value={hidden.version} />}
      <TextField field={fields.title} label={labels.title} required maxLength={200} />
      <SelectField
        field={fields.status}
        label={labels.status}
        options={projectStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <MarkdownEditor field={fields.description} label={labels.description} rows={5} />
      <div className="grid max-w-[60ch] gap-5 sm:grid-cols-2">
        <DateField field={fields.startsOn} label={labels.startsOn} today={choices.today} />
        <DateField field={fields.endsOn} label={labels.endsOn} today={choices.today} />
        <TextField
          field={fields.budget}
          label={labels.budget}
          hint={t('amountHint')}
          inputMode="decimal"
          maxLength={40}
        />
        <TextField
          field={fields.funding}
          label={labels.funding}
          hint={t('amountHint')}
          inputMode="decimal"
          maxLength={40}
        />
      </div>
      <ParticipantRows
        allErrors={form.allErrors}
        typed={typed?.participants}
        initial={participants}
        names={names}
        today={choices.today}
      />
      <SelectField
        field={fields.fieldOfActionId}
        label={labels.fieldOfActionId}
        none={t('common:none')}
        options={choices.fieldsOfAction.map((field) => ({ value: field.id, label: nameOf(field) }))}
      />
      <SelectField
        field={fields.measureId}
        label={labels.measureId}
        none={t('common:none')}
        options={choices.measures.map((measure) => ({
          value: measure.id,
          label: nameOf(measure),
          group: fieldName.get(measure.fieldOfActionId) ?? '',
        }))}
      />
      <TerritoryBoxes
        id={fields.territoryKeys.id}
        counties={choices.counties}
        places={choices.places}
        chosen={names ? typed?.territoryKeys : territoryKeys}
        errors={fields.territoryKeys.errors ?? []}
      />
      <div className="max-w-[60ch]">
        <input type="hidden" name="contactId" value={contact?.id ?? ''} />
        <ActorPicker
          id={fields.contactId.id}
          name=""
          single
          label={labels.contactId}
          searchUrl="/suche/akteure?kind=contact"
          chosen={contact ? [contact] : []}
          onChange={([next]) => setContact(next ?? null)}
          errors={fields.contactId.errors ?? []}
        />
      </div>
      {choices.regions.length > 1 && (
        <SelectField
          field={fields.regionKey}
          label={labels.regionKey}
          options={choices.regions.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
    </FormFrame>
  );
}
