import { useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { chosenFrom } from '#app/ui/kept/form-content.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { relationshipStatuses, strengths } from '../terms.ts';

export interface RelationshipDraft {
  readonly id: string;
  readonly version?: number;
  readonly typeKey?: string;
  readonly from: ActorOption | null;
  readonly to: ActorOption | null;
  readonly strength?: number | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly source?: string | null;
  readonly status?: string;
  readonly note?: string | null;
}

interface RelationshipFormProps {
  readonly draft: RelationshipDraft;
  readonly types: ReadonlyArray<{
    readonly key: string;
    readonly directed: boolean;
    readonly labelDe: string;
    readonly labelEn: string;
  }>;
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

type Shape = Record<
  'typeKey' | 'from' | 'to' | 'strength' | 'since' | 'until' | 'source' | 'status' | 'note',
  string
>;

/** Who, to whom, how: read as a sentence from one side to the other, which a button turns round. */
export function RelationshipForm({
  draft,
  types,
  today,
  answer,
  names,
  submitLabel,
  cancelTo,
}: RelationshipFormProps) {
  const { t, i18n } = useTranslation(['relationship', 'common']);
  const { id: _id, version: _version, from: firstFrom, to: firstTo, strength, ...plain } = draft;
  const hidden = hiddenOf(answer, draft);
  const [form, fields] = useForm<Shape>({
    id: 'relationship',
    lastResult: answer?.result,
    defaultValue: { status: 'PROPOSED', ...plain, strength: String(strength ?? 3) },
  });
  const typed = answer?.result.initialValue;
  const [ends, setEnds] = useState(() => {
    if (!names) return { from: firstFrom, to: firstTo };
    const known = [...names, firstFrom, firstTo].filter((option) => option !== null);
    return { from: chosenFrom(typed?.from, known)[0] ?? null, to: chosenFrom(typed?.to, known)[0] ?? null };
  });
  const labels = {
    from: t('field.from'),
    typeKey: t('field.type'),
    to: t('field.to'),
    strength: t('field.strength'),
    since: t('field.since'),
    until: t('field.until'),
    status: t('field.status'),
    source: t('field.source'),
    note: t('field.note'),
  };
  const current: unknown = answer?.current;
  const picker = (name: 'from' | 'to') => (
    <div className="max-w-[60ch]">
      {!ends[name] && <input type="hidden" name={name} value="" />}
      <ActorPicker
        id={fields[name].id}
        name={name}
        single
        required
        label={labels[name]}
        searchUrl="/suche/akteure"
        chosen={ends[name] ? [ends[name]] : []}
        onChange={([next]) => setEnds({ ...ends, [name]: next ?? null })}
        errors={fields[name].errors ?? []}
      />
    </div>
  );
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
      {picker('from')}
      <div className="flex max-w-[60ch] items-end gap-2">
        <div className="grow">
          <SelectField
            field={fields.typeKey}
            label={labels.typeKey}
            required
            options={types.map((type) => ({
              value: type.key,
              label: i18n.language === 'en' ? type.labelEn : type.labelDe,
            }))}
          />
        </div>
        <Button type="button" onClick={() => setEnds({ from: ends.to, to: ends.from })}>
          ⇅ {t('swap')}
        </Button>
      </div>
      {picker('to')}
      <SelectField
        field={fields.strength}
        label={labels.strength}
        options={strengths.map((value) => ({ value: String(value), label: t(`strength.level${value}`) }))}
      />
      <div className="grid max-w-[60ch] gap-3 sm:grid-cols-2">
        <DateField field={fields.since} label={labels.since} today={today} />
        <DateField field={fields.until} label={labels.until} today={today} />
      </div>
      <SelectField
        field={fields.status}
        label={labels.status}
        options={relationshipStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <TextField field={fields.source} label={labels.source} maxLength={200} />
      <TextArea field={fields.note} label={labels.note} rows={3} />
    </FormFrame>
  );
}
