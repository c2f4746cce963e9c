import { type SubmissionResult, useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '#app/access/role.ts';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ConflictView } from '#app/ui/ConflictView.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { useMessage } from '#app/ui/messages.ts';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';

interface AccountDraft {
  readonly id: string;
  readonly version?: number;
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly regionKeys?: readonly string[];
  readonly organisation?: { readonly id: string; readonly name: string } | null;
}

interface AccountFormProps {
  readonly draft: AccountDraft;
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly answer:
    | {
        readonly result: SubmissionResult<string[]>;
        readonly failure: { readonly reason: string; readonly seconds?: number } | null;
        readonly current?: unknown;
      }
    | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
}

type Shape = {
  name: string;
  email: string;
  role: string;
  next: string;
  organisationId: string;
  regionKeys: string;
};

/** Who somebody is and what they may do. */
export function AccountForm({ draft, regions, answer, submitLabel, cancelTo }: AccountFormProps) {
  const { t } = useTranslation(['account', 'common']);
  const describe = useMessage();
  const { name, email, role } = draft;
  const [form, fields] = useForm<Shape>({
    id: 'account',
    lastResult: answer?.result,
    defaultValue: { name, email, role: role ?? 'MANAGER' },
  });
  const [organisation, setOrganisation] = useState<ActorOption | null>(
    draft.organisation
      ? { kind: 'organisation', id: draft.organisation.id, label: draft.organisation.name, detail: '' }
      : null,
  );
  const labels = {
    name: t('name'),
    email: t('email'),
    role: t('role'),
    regionKeys: t('regions'),
    organisationId: t('organisation'),
    next: draft.version === undefined ? t('initialPassword') : t('newPasswordOptional'),
  };
  const current: unknown = answer?.current;
  const version =
    typeof current === 'object' && current !== null ? Reflect.get(current, 'version') : draft.version;
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
      <input type="hidden" name="id" value={draft.id} />
      {typeof version === 'number' && <input type="hidden" name="version" value={version} />}
      <TextField field={fields.name} label={labels.name} required />
      <TextField field={fields.email} label={labels.email} required type="email" autoComplete="off" />
      <SelectField
        field={fields.role}
        label={labels.role}
        required
        options={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
      <fieldset id={fields.regionKeys.id} aria-describedby="account-regions-error">
        <legend className="mb-1 font-medium">{labels.regionKeys}</legend>
        {regions.map((region) => (
          <label key={region.key} className="tap flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              name="regionKeys"
              value={region.key}
              defaultChecked={draft.regionKeys?.includes(region.key)}
              className="size-5 accent-accent"
            />
            {region.name}
          </label>
        ))}
        {fields.regionKeys.errors && (
          <p id="account-regions-error" className="mt-1 text-sm font-medium text-harm">
            {fields.regionKeys.errors.map(describe).join(' ')}
          </p>
        )}
      </fieldset>
      <div className="max-w-[60ch]">
        <input type="hidden" name="organisationId" value={organisation?.id ?? ''} />
        <ActorPicker
          id={fields.organisationId.id}
          name=""
          single
          label={labels.organisationId}
          searchUrl="/suche/akteure?kind=organisation"
          chosen={organisation ? [organisation] : []}
          onChange={([next]) => setOrganisation(next ?? null)}
          errors={fields.organisationId.errors ?? []}
        />
      </div>
      <TextField
        field={fields.next}
        label={labels.next}
        hint={draft.version === undefined ? t('initialPasswordHint') : t('newPasswordHint')}
        type="password"
        autoComplete="new-password"
      />
    </FormFrame>
  );
}
