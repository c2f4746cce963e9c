import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#app/records/own-field/terms.ts';
import { OwnFieldInputs } from '#app/records/own-field/ui/OwnFieldInputs.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { type Option, SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { organisationKinds, sectors, visibilities } from '../terms.ts';

export interface OrganisationDraft {
  readonly id: string;
  readonly version?: number;
  readonly name?: string;
  readonly shortName?: string | null;
  readonly sector?: string;
  readonly kind?: string | null;
  readonly territoryKey?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly website?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly description?: string | null;
  readonly employees?: number | null;
  readonly tags?: string;
  readonly visibility?: string | null;
  readonly stewardId?: string | null;
  readonly ownFields?: Readonly<Record<string, string>>;
}

export interface OrganisationChoices {
  readonly places: ReadonlyArray<{ readonly key: string; readonly name: string; readonly county: string }>;
  readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

interface OrganisationFormProps {
  readonly draft: OrganisationDraft;
  readonly choices: OrganisationChoices;
  /** What the office has added. */
  readonly ownFields: readonly OwnField[];
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

/** What can be said of an organisation, in one column. */
export function OrganisationForm(props: OrganisationFormProps) {
  const { draft, choices, ownFields, today, answer, submitLabel, cancelTo } = props;
  const { t } = useTranslation(['organisation', 'common']);
  const [form, fields] = useForm<OrganisationDraft>({
    id: 'organisation',
    lastResult: answer?.result,
    defaultValue: draft,
  });
  const hidden = hiddenOf(answer, draft);
  const kinds = organisationKinds
    .map((kind): Option => ({ value: kind, label: t(`kind.${kind}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'));
  const own = draft.kind && !organisationKinds.some((kind) => kind === draft.kind) ? [draft.kind] : [];
  const labels = {
    name: t('field.name'),
    shortName: t('field.shortName'),
    sector: t('field.sector'),
    kind: t('field.kind'),
    territoryKey: t('field.territory'),
    street: t('field.street'),
    postcode: t('field.postcode'),
    city: t('field.city'),
    website: t('field.website'),
    email: t('field.email'),
    phone: t('field.phone'),
    description: t('field.description'),
    employees: t('field.employees'),
    tags: t('field.tags'),
    visibility: t('field.visibility'),
    stewardId: t('field.steward'),
    ownFields: t('field.ownFields'),
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
      <TextField field={fields.name} label={labels.name} required maxLength={200} />
      <TextField field={fields.shortName} label={labels.shortName} maxLength={60} />
      <SelectField
        field={fields.sector}
        label={labels.sector}
        required
        none={t('common:choose')}
        options={sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
      />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        none={t('common:none')}
        options={[...own.map((kind) => ({ value: kind, label: kind })), ...kinds]}
      />
      <SelectField
        field={fields.territoryKey}
        label={labels.territoryKey}
        none={t('common:none')}
        options={choices.places.map(({ key, name, county }) => ({ value: key, label: name, group: county }))}
      />
      <TextField field={fields.street} label={labels.street} autoComplete="off" />
      <div className="grid max-w-[60ch] grid-cols-[8rem_1fr] gap-3">
        <TextField field={fields.postcode} label={labels.postcode} inputMode="numeric" />
        <TextField field={fields.city} label={labels.city} />
      </div>
      <TextField field={fields.website} label={labels.website} inputMode="url" />
      <TextField field={fields.email} label={labels.email} type="email" />
      <TextField field={fields.phone} label={labels.phone} type="tel" />
      <TextField field={fields.employees} label={labels.employees} inputMode="numeric" />
      <TextArea field={fields.description} label={labels.description} rows={5} />
      <TextField field={fields.tags} label={labels.tags} hint={t('field.tagsHint')} />
      <OwnFieldInputs definitions={ownFields} fields={fields.ownFields.getFieldset()} today={today} />
      <SelectField
        field={fields.visibility}
        label={labels.visibility}
        required
        options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <SelectField
        field={fields.stewardId}
        label={labels.stewardId}
        none={t('noSteward')}
        options={choices.staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormFrame>
  );
}
