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
import { RadioField } from '#app/ui/RadioField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { listingDirections, listingKinds, occupations, workKinds } from '../terms.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ListingDraft {
  readonly id: string;
  readonly version?: number;
  readonly direction: string;
  readonly kind: string;
  readonly title?: string;
  readonly description?: string | null;
  readonly occupation?: string | null;
  readonly link?: string | null;
  readonly territoryKey?: string | null;
  readonly validUntil?: string | null;
  readonly published: boolean;
  readonly organisation: Named | null;
  readonly contact: Named | null;
}

export interface ListingChoices {
  readonly places: ReadonlyArray<{ readonly key: string; readonly name: string; readonly county: string }>;
  readonly today: string;
  /** The organisation is the writer's own, and publishing is not theirs to decide. */
  readonly ownOrganisation: boolean;
}

interface ListingFormProps {
  readonly draft: ListingDraft;
  readonly choices: ListingChoices;
  readonly answer: KeptAnswer | undefined;
  /** Whom the pickers name at first, for a form that begins with other values than its record's. */
  readonly names?: readonly ActorOption[] | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

type Shape = Record<
  | 'direction'
  | 'kind'
  | 'occupation'
  | 'title'
  | 'description'
  | 'link'
  | 'organisationId'
  | 'contactId'
  | 'territoryKey'
  | 'validUntil'
  | 'published',
  string | null
>;

type Kind = 'organisation' | 'contact';

function optionOf(kind: Kind, named: Named | null): ActorOption | null {
  return named && { kind, id: named.id, label: named.name, detail: '' };
}

/** What an organisation offers or looks for, in one column. */
export function ListingForm(props: ListingFormProps) {
  const { draft, choices, answer, names, submitLabel, cancelTo } = props;
  const { t } = useTranslation(['listing', 'common', 'history']);
  const { organisation, contact, id: _id, version: _version, published, ...plain } = draft;
  const hidden = hiddenOf(answer, draft);
  const typed = answer?.result.initialValue;
  const [actors, setActors] = useState(() => {
    const own = {
      organisation: optionOf('organisation', organisation),
      contact: optionOf('contact', contact),
    };
    if (!names) return own;
    const known = [...names, own.organisation, own.contact].filter((option) => option !== null);
    const chosen = (kind: Kind) => chosenOne(kind, typed?.[`${kind}Id`], known, t('history:hidden'));
    return { organisation: chosen('organisation'), contact: chosen('contact') };
  });
  const [form, fields] = useForm<Shape>({
    id: 'listing',
    lastResult: answer?.result,
    defaultValue: { ...plain, published: String(published) },
  });
  const texts = {
    direction: t('field.direction'),
    kind: t('field.kind'),
    title: t('field.title'),
    description: t('field.description'),
    occupation: t('field.occupation'),
    link: t('field.link'),
    validUntil: t('field.validUntil'),
  };
  const labels = {
    ...texts,
    organisationId: t('field.organisationId'),
    contactId: t('field.contactId'),
    territoryKey: t('field.territoryKey'),
    published: t('field.published'),
  };
  const picker = (
    kind: Kind,
    name: 'organisationId' | 'contactId',
    more: { hint?: string; required?: true },
  ) => (
    <div className="max-w-[60ch]">
      <input type="hidden" name={name} value={actors[kind]?.id ?? ''} />
      <ActorPicker
        id={fields[name].id}
        name=""
        single
        label={labels[name]}
        searchUrl={`/suche/akteure?kind=${kind}`}
        chosen={actors[kind] ? [actors[kind]] : []}
        onChange={([next]) => setActors({ ...actors, [kind]: next ?? null })}
        errors={fields[name].errors ?? []}
        {...more}
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
      <ConflictView current={answer?.current} yours={form.value} labels={texts} />
      {choices.ownOrganisation && (
        <p className="max-w-[60ch] rounded-md bg-sunken px-4 py-3">
          {published ? t('waitsAgain') : t('waits')}
        </p>
      )}
      <input type="hidden" name="id" value={hidden.id} />
      {hidden.version && <input type="hidden" name="version" value={hidden.version} />}
      <RadioField
        field={fields.direction}
        label={labels.direction}
        options={listingDirections.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        options={listingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {workKinds.includes(fields.kind.value ?? '') && (
        <SelectField
          field={fields.occupation}
          label={labels.occupation}
          none={t('common:none')}
          options={occupations.map((value) => ({ value, label: t(`occupation.${value}`) }))}
        />
      )}
      <TextField field={fields.title} label={labels.title} required maxLength={200} />
      {!choices.ownOrganisation && picker('organisation', 'organisationId', { required: true })}
      {picker('contact', 'contactId', { hint: t('contactHint') })}
      <MarkdownEditor field={fields.description} label={labels.description} rows={6} />
      <TextField field={fields.link} label={labels.link} hint={t('linkHint')} type="url" />
      <SelectField
        field={fields.territoryKey}
        label={labels.territoryKey}
        hint={t('placeHint')}
        none={t('common:none')}
        options={choices.places.map(({ key, name, county }) => ({ value: key, label: name, group: county }))}
      />
      <DateField
        field={fields.validUntil}
        label={labels.validUntil}
        hint={t('validHint')}
        today={choices.today}
      />
      {!choices.ownOrganisation && (
        <SelectField
          field={fields.published}
          label={labels.published}
          options={(['false', 'true'] as const).map((value) => ({ value, label: t(`publication.${value}`) }))}
        />
      )}
    </FormFrame>
  );
}
