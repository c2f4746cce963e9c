import { useTranslation } from 'react-i18next';
import type { FieldLike } from '#app/ui/Field.tsx';
import { MomentField } from '#app/ui/MomentField.tsx';
import { CheckboxField, SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { meetingStatuses } from '../terms.ts';
import type { MeetingChoices, MeetingDraft } from './MeetingForm.tsx';

type DetailName =
  | 'place'
  | 'end'
  | 'agenda'
  | 'projectId'
  | 'regionKey'
  | 'confidential'
  | 'status'
  | 'fieldOfActionIds';

interface MeetingDetailsFieldsProps {
  readonly fields: Readonly<Record<DetailName, FieldLike>>;
  readonly labels: Readonly<
    Record<'place' | 'end' | 'agenda' | 'projectId' | 'regionKey' | 'fieldOfActionIds', string>
  >;
  readonly choices: MeetingChoices;
  readonly draft: MeetingDraft;
}

/** What a quick log may leave out: it stands open when something of it is filled in. */
export function MeetingDetailsFields({ fields, labels, choices, draft }: MeetingDetailsFieldsProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const filled = [fields.place, fields.end, fields.agenda, fields.projectId, fields.confidential].some(
    ({ initialValue }) => initialValue,
  );
  const open = draft.version !== undefined || filled;
  const typed = fields.fieldOfActionIds.initialValue;
  const chosen: readonly unknown[] = Array.isArray(typed) ? typed : [typed];
  return (
    <details open={open} className="max-w-[60ch]">
      <summary className="tap inline-flex min-h-9 items-center font-medium text-accent">
        {t('details')}
      </summary>
      <div className="mt-3 space-y-5">
        <TextField field={fields.place} label={labels.place} maxLength={200} />
        <MomentField field={fields.end} label={labels.end} today={choices.today} />
        {draft.version !== undefined && (
          <SelectField
            field={fields.status}
            label={t('field.status')}
            options={meetingStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        )}
        {choices.fieldsOfAction.length > 0 && (
          <fieldset>
            <legend className="mb-1 font-medium">{labels.fieldOfActionIds}</legend>
            <div className="flex flex-col">
              {choices.fieldsOfAction.map(({ id, code, title }) => (
                <label key={id} className="tap inline-flex min-h-7 items-center gap-2">
                  <input
                    type="checkbox"
                    name="fieldOfActionIds"
                    value={id}
                    defaultChecked={chosen.includes(id)}
                    className="size-5 accent-accent"
                  />
                  {code} {title}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {choices.projects.length > 0 && (
          <SelectField
            field={fields.projectId}
            label={labels.projectId}
            none={t('common:none')}
            options={choices.projects.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        {choices.regions.length > 1 && (
          <SelectField
            field={fields.regionKey}
            label={labels.regionKey}
            options={choices.regions.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <TextArea field={fields.agenda} label={labels.agenda} rows={3} />
        <CheckboxField field={fields.confidential} label={t('field.confidential')} />
      </div>
    </details>
  );
}
