import { useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { chosenFrom } from '#app/ui/kept/form-content.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { MarkdownEditor } from '#app/ui/MarkdownEditor.tsx';
import { MomentField } from '#app/ui/MomentField.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { meetingKinds, meetingReaches } from '../terms.ts';
import { CreateInPlace } from './CreateInPlace.tsx';
import { FollowUpLines } from './FollowUpLines.tsx';
import { MeetingDetailsFields } from './MeetingDetailsFields.tsx';
import { RepeatFields } from './RepeatFields.tsx';
import { SamePeople } from './SamePeople.tsx';

export interface MeetingDraft {
  readonly id: string;
  readonly version?: number;
  /** Others of its series may follow it. */
  readonly inSeries?: boolean;
  readonly title?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly start: string;
  readonly end?: string;
  readonly place?: string | null;
  readonly agenda?: string | null;
  readonly minutes?: string | null;
  readonly confidential?: boolean;
  readonly projectId?: string | null;
  readonly regionKey?: string;
  readonly fieldOfActionIds?: readonly string[];
}

export interface MeetingChoices {
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly projects: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  readonly fieldsOfAction: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly title: string;
  }>;
  readonly today: string;
  readonly self: string | null;
}

interface MeetingFormProps {
  readonly draft: MeetingDraft;
  readonly attendees: readonly ActorOption[];
  readonly choices: MeetingChoices;
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

/** The quick log: everything a meeting needs in one screen, in the order in which one tells it. */
export function MeetingForm(props: MeetingFormProps) {
  const { draft, choices, answer, names, submitLabel, cancelTo } = props;
  const { t } = useTranslation(['meeting', 'common']);
  const [attendees, setAttendees] = useState(() =>
    names
      ? chosenFrom(answer?.result.initialValue?.attendees, [...names, ...props.attendees])
      : props.attendees,
  );
  const [title, setTitle] = useState(draft.title ?? '');
  const [creating, setCreating] = useState<{ kind: 'organisation' | 'contact'; text: string } | null>(null);
  const [form, fields] = useForm<
    MeetingDraft & { attendees: string[]; followUps: string; repeat: string; reach: string }
  >({
    id: 'meeting',
    lastResult: answer?.result,
    defaultValue: { ...draft, confidential: draft.confidential ? 'on' : undefined, reach: 'this' },
  });
  const labels = {
    title: t('field.title'),
    attendees: t('field.attendees'),
    kind: t('field.kind'),
    start: t('field.start'),
    end: t('field.end'),
    place: t('field.place'),
    minutes: t('field.minutes'),
    followUps: t('followUps'),
    agenda: t('field.agenda'),
    projectId: t('field.projectId'),
    fieldOfActionIds: t('field.fieldOfActionIds'),
    regionKey: t('field.regionKey'),
    repeat: t('repeat'),
    reach: t('reach.label'),
  };
  const hidden = hiddenOf(answer, draft);
  const add = (option: ActorOption) => {
    setAttendees((chosen) => [...chosen.filter(({ id }) => id !== option.id), option]);
    setCreating(null);
    document.getElementById('meeting-attendees')?.focus();
  };
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the field in it */}
      <div onBlur={(event) => event.target instanceof HTMLInputElement && setTitle(event.target.value)}>
        <TextField field={fields.title} label={labels.title} required maxLength={200} autoFocus={!names} />
      </div>
      <div className="max-w-[60ch]">
        <ActorPicker
          id="meeting-attendees"
          name="attendees"
          label={t('who')}
          hint={t('whoHint')}
          required
          searchUrl="/suche/akteure"
          chosen={attendees}
          onChange={setAttendees}
          onCreate={(kind, text) => setCreating({ kind, text })}
          errors={fields.attendees.errors ?? []}
        />
        {draft.version === undefined && (
          <SamePeople
            title={title}
            chosen={attendees}
            today={choices.today}
            onTake={(people) => {
              setAttendees((chosen) => [
                ...chosen,
                ...people.filter(({ id }) => !chosen.some((one) => one.id === id)),
              ]);
              document.getElementById('meeting-attendees')?.focus();
            }}
          />
        )}
        {creating && (
          <CreateInPlace
            key={`${creating.kind}:${creating.text}`}
            kind={creating.kind}
            text={creating.text}
            organisations={attendees.filter(({ kind }) => kind === 'organisation')}
            onCreated={add}
            onCancel={() => setCreating(null)}
          />
        )}
      </div>
      <MomentField field={fields.start} label={labels.start} required today={choices.today} />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      {draft.version === undefined && (
        <RepeatFields
          allErrors={form.allErrors}
          initial={answer?.result.initialValue?.repeat}
          today={choices.today}
        />
      )}
      {draft.version === undefined && (
        <FollowUpLines
          allErrors={form.allErrors}
          initial={answer?.result.initialValue?.followUps}
          staff={choices.staff}
          self={choices.self}
          today={choices.today}
        />
      )}
      <MarkdownEditor field={fields.minutes} label={labels.minutes} rows={6} />
      {draft.inSeries && (
        <RadioField
          field={fields.reach}
          label={labels.reach}
          options={meetingReaches.map((value) => ({
            value,
            label: t(`reach.${value}`),
            hint: t(`reach.hint.${value}`),
          }))}
        />
      )}
      <MeetingDetailsFields fields={fields} labels={labels} choices={choices} draft={draft} />
    </FormFrame>
  );
}
