import { useForm } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  languageCodes,
  levelledFields,
  organisationKinds,
  visibilities,
} from '#app/records/organisation/terms.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { hiddenOf } from '#app/ui/kept/hidden.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { Boxes } from './Boxes.tsx';
import { useLanguageNames } from './words.ts';

type Text = string | number | null;

export interface ProfileDraft {
  readonly version?: number;
  readonly name?: string;
  readonly shortName?: Text;
  readonly kind?: Text;
  readonly description?: Text;
  readonly street?: Text;
  readonly postcode?: Text;
  readonly city?: Text;
  readonly latitude?: Text;
  readonly longitude?: Text;
  readonly website?: Text;
  readonly email?: Text;
  readonly phone?: Text;
  readonly employees?: Text;
  readonly languages?: readonly string[];
  readonly tags?: string;
  readonly fieldOfActionIds?: readonly string[];
  readonly visibility?: string;
  readonly levels?: Readonly<Record<string, string>>;
}

interface ProfileFormProps {
  readonly id: string;
  readonly version: number;
  readonly draft: ProfileDraft;
  readonly fieldsOfAction: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly title: string;
  }>;
  readonly answer: KeptAnswer | undefined;
  readonly submitLabel: string;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="space-y-5 pt-2">
      <h2 className="max-w-[60ch] border-b border-line pb-1 text-xl">{title}</h2>
      {children}
    </section>
  );
}

/** What a partner says of its organisation, and field by field to whom. */
export function ProfileForm({ id, version, draft, fieldsOfAction, answer, submitLabel }: ProfileFormProps) {
  const { t, i18n } = useTranslation(['profile', 'organisation', 'common']);
  const languageName = useLanguageNames();
  const [form, fields] = useForm<ProfileDraft>({
    id: 'profile',
    lastResult: answer?.result,
    defaultValue: draft,
  });
  const hidden = hiddenOf(answer, { id, version });
  const levels = fields.levels.getFieldset() as Readonly<Record<string, (typeof fields)['visibility']>>;
  const label = (name: 'name') => t(`organisation:field.${name}`);
  const labels = Object.fromEntries(
    [
      ...['name', 'shortName', 'kind', 'description', 'employees', 'languages', 'tags'],
      ...['street', 'postcode', 'city', 'latitude', 'longitude', 'website', 'email', 'phone', 'visibility'],
    ].map((name) => [name, label(name as 'name')]),
  ) as Readonly<Record<string, string>>;
  const own = typeof draft.kind === 'string' && !organisationKinds.some((kind) => kind === draft.kind);
  const kinds = organisationKinds
    .map((kind) => ({ value: kind as string, label: t(`organisation:kind.${kind}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  const open = visibilities.map((value) => ({ value, label: t(`organisation:visibility.${value}`) }));
  const text = (name: string) => labels[name] ?? name;
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, { ...labels, fieldOfActionIds: t('organisation:field.fieldsOfAction') })}
      failure={answer?.failure ?? null}
      submitLabel={submitLabel}
      cancel={
        <LinkButton to="/profil" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <ConflictView current={answer?.current} yours={form.value} labels={labels} />
      <input type="hidden" name="version" value={hidden.version ?? version} />
      <Part title={t('who')}>
        <p className="max-w-[60ch] text-sm text-quiet">{t('officeKeeps')}</p>
        <TextField field={fields.name} label={text('name')} required maxLength={200} />
        <TextField field={fields.shortName} label={text('shortName')} maxLength={60} />
        <SelectField
          field={fields.kind}
          label={text('kind')}
          none={t('common:none')}
          options={[...(own ? [{ value: String(draft.kind), label: String(draft.kind) }] : []), ...kinds]}
        />
        <TextArea field={fields.description} label={text('description')} rows={6} />
        <TextField field={fields.employees} label={text('employees')} inputMode="numeric" />
        <TextField field={fields.tags} label={text('tags')} hint={t('organisation:field.tagsHint')} />
        {fieldsOfAction.length > 0 ? (
          <Boxes
            id={fields.fieldOfActionIds.id}
            name={fields.fieldOfActionIds.name}
            label={t('organisation:field.fieldsOfAction')}
            options={fieldsOfAction.map((field) => ({
              value: field.id,
              label: `${field.code} ${field.title}`,
            }))}
            chosen={fields.fieldOfActionIds.initialValue}
            errors={fields.fieldOfActionIds.errors}
          />
        ) : (
          <p className="text-quiet">{t('noFieldsOfAction')}</p>
        )}
        <Boxes
          id={fields.languages.id}
          name={fields.languages.name}
          label={text('languages')}
          options={languageCodes.map((code) => ({ value: code, label: languageName(code) }))}
          chosen={fields.languages.initialValue}
          errors={fields.languages.errors}
        />
      </Part>
      <Part title={t('reach')}>
        <TextField field={fields.street} label={text('street')} autoComplete="off" />
        <div className="grid max-w-[60ch] grid-cols-[8rem_1fr] gap-3">
          <TextField field={fields.postcode} label={text('postcode')} inputMode="numeric" />
          <TextField field={fields.city} label={text('city')} />
        </div>
        <fieldset className="max-w-[60ch]">
          <legend className="font-medium">{t('point')}</legend>
          <p className="mb-1 text-sm text-quiet">{t('pointHint')}</p>
          <div className="grid grid-cols-2 gap-3">
            <TextField field={fields.latitude} label={text('latitude')} inputMode="decimal" />
            <TextField field={fields.longitude} label={text('longitude')} inputMode="decimal" />
          </div>
        </fieldset>
        <TextField field={fields.website} label={text('website')} inputMode="url" />
        <TextField field={fields.email} label={text('email')} type="email" />
        <TextField field={fields.phone} label={text('phone')} type="tel" />
      </Part>
      <Part title={t('seen')}>
        <p className="max-w-[60ch] text-sm text-quiet">{t('seenHint')}</p>
        <SelectField field={fields.visibility} label={t('whole')} required options={open} />
        <div className="grid max-w-[60ch] gap-x-4 gap-y-3 sm:grid-cols-2">
          {levelledFields.map((name) => {
            const field = levels[name];
            return (
              field && (
                <SelectField
                  key={name}
                  field={field}
                  label={t(`organisation:levelled.${name}`)}
                  options={open}
                />
              )
            );
          })}
        </div>
      </Part>
    </FormFrame>
  );
}
