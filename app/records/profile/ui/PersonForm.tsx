import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { CheckboxField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';

export type PersonDraft = Readonly<
  Partial<
    Record<
      'salutation' | 'title' | 'firstName' | 'lastName' | 'position' | 'from' | 'email' | 'phone' | 'mobile',
      string | null
    >
  >
> & { readonly informed?: boolean };

interface PersonFormProps {
  readonly draft: PersonDraft;
  /** What goes along unseen: the id of somebody new, or the version of somebody known. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly isNew: boolean;
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
}

/** A contact person of the own organisation. */
export function PersonForm({ draft, hidden, isNew, today, answer }: PersonFormProps) {
  const { t } = useTranslation(['profile', 'organisation', 'common']);
  const [form, fields] = useForm<PersonDraft>({
    id: 'person',
    lastResult: answer?.result,
    defaultValue: draft,
  });
  const labels = {
    salutation: t('field.salutation'),
    title: t('field.title'),
    firstName: t('field.firstName'),
    lastName: t('field.lastName'),
    position: t('field.position'),
    from: t('field.from'),
    email: t('organisation:field.email'),
    phone: t('organisation:field.phone'),
    mobile: t('field.mobile'),
    informed: t('people.informed'),
  };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={isNew ? t('people.create') : t('people.save')}
      cancel={
        <LinkButton to="/profil/personen" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid max-w-[60ch] gap-x-3 gap-y-5 sm:grid-cols-2">
        <TextField field={fields.salutation} label={labels.salutation} autoComplete="off" />
        <TextField field={fields.title} label={labels.title} autoComplete="off" />
        <TextField field={fields.firstName} label={labels.firstName} autoComplete="off" />
        <TextField field={fields.lastName} label={labels.lastName} required autoComplete="off" />
      </div>
      <TextField field={fields.position} label={labels.position} />
      <DateField field={fields.from} label={labels.from} today={today} />
      <p className="max-w-[60ch] text-sm text-quiet">{t('people.channelsHint')}</p>
      <TextField field={fields.email} label={labels.email} type="email" autoComplete="off" />
      <TextField field={fields.phone} label={labels.phone} type="tel" autoComplete="off" />
      <TextField field={fields.mobile} label={labels.mobile} type="tel" autoComplete="off" />
      {isNew && <CheckboxField field={fields.informed} label={labels.informed} />}
    </FormFrame>
  );
}
