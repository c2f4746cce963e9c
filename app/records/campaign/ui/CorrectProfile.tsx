import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { languageCodes, organisationKinds } from '#app/records/organisation/terms.ts';
import { Boxes } from '#app/records/profile/ui/Boxes.tsx';
import { useLanguageNames } from '#app/records/profile/ui/words.ts';
import type { FieldLike } from '#app/ui/Field.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { type AnswerFieldName, answerFieldNames } from '../terms.ts';
import type { Opened, Refused } from './opened.ts';

type Draft = Readonly<Partial<Record<AnswerFieldName, string | string[]>>>;

const kinds: Readonly<Partial<Record<AnswerFieldName, Partial<Parameters<typeof TextField>[0]>>>> = {
  postcode: { inputMode: 'numeric' },
  website: { inputMode: 'url' },
  email: { type: 'email' },
  phone: { type: 'tel' },
  employees: { inputMode: 'numeric' },
};

/** The published facts as a form shows them. */
function draftOf({ profile }: Opened, name: AnswerFieldName): string | string[] {
  if (name === 'fieldOfActionIds') return profile.fieldsOfAction.map(({ id }) => id);
  if (name === 'languages') return [...profile.languages];
  if (name === 'tags') return profile.tags.join(', ');
  return profile[name]?.toString() ?? '';
}

/** The published facts as a form: what is not right is changed where it stands. */
export function CorrectProfile({ opened, answer }: { readonly opened: Opened; readonly answer: Refused }) {
  const { t } = useTranslation(['campaign', 'organisation']);
  const names = answerFieldNames.filter((name) => opened.fields.includes(name));
  const [form, fields] = useForm<Draft>({
    id: 'profile',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: Object.fromEntries(names.map((name) => [name, draftOf(opened, name)])),
  });
  const label = (name: AnswerFieldName) =>
    t(`organisation:field.${name === 'fieldOfActionIds' ? 'fieldsOfAction' : name}`);
  const labels = Object.fromEntries(names.map((name) => [name, label(name)]));
  return (
    <>
      <h1 className="text-2xl">{t('answer.editTitle')}</h1>
      <p className="mt-1 mb-5 max-w-[60ch] text-quiet">{t('answer.editLead')}</p>
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('answer.send')}
      >
        <input type="hidden" name="verb" value="correct" />
        <input type="hidden" name="version" value={opened.version} />
        {names.map((name) => (
          <Question key={name} name={name} field={fields[name]} label={label(name)} opened={opened} />
        ))}
      </FormFrame>
    </>
  );
}

interface QuestionProps {
  readonly name: AnswerFieldName;
  readonly field: FieldLike;
  readonly label: string;
  readonly opened: Opened;
}

function Question({ name, field, label, opened }: QuestionProps) {
  const { t, i18n } = useTranslation(['organisation', 'common']);
  const languageName = useLanguageNames();
  switch (name) {
    case 'description':
      return <TextArea field={field} label={label} rows={6} />;
    case 'kind': {
      const { kind } = opened.profile;
      const own = kind !== null && !organisationKinds.some((known) => known === kind) ? [kind] : [];
      const known = organisationKinds
        .map((value) => ({ value: value as string, label: t(`organisation:kind.${value}`) }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
      const options = [...own.map((value) => ({ value, label: value })), ...known];
      return <SelectField field={field} label={label} none={t('common:none')} options={options} />;
    }
    case 'fieldOfActionIds':
    case 'languages': {
      const options =
        name === 'languages'
          ? languageCodes.map((value) => ({ value: value as string, label: languageName(value) }))
          : opened.fieldsOfAction.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
      if (options.length === 0) return null;
      return (
        <Boxes
          id={field.id}
          name={field.name}
          label={label}
          options={options}
          chosen={field.initialValue}
          errors={field.errors}
        />
      );
    }
    default:
      return (
        <TextField
          field={field}
          label={label}
          required={name === 'name'}
          autoComplete="off"
          {...(name === 'tags' ? { hint: t('organisation:field.tagsHint') } : {})}
          {...kinds[name]}
        />
      );
  }
}
