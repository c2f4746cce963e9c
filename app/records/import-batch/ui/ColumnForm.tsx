import { type SubmissionResult, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { type FormFailure, FormFrame } from '#app/ui/FormFrame.tsx';
import { Section } from '#app/ui/PageHeader.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { CheckboxField, SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { doubtfulChoices, type ImportKindName, importKinds } from '../terms.ts';
import { ColumnTable, type FileColumn } from './ColumnTable.tsx';
import { type ShownField, useFieldChoices, useFieldName } from './fields.ts';

interface ColumnFormProps {
  readonly id: string;
  readonly plan: {
    readonly kind: ImportKindName;
    readonly fixed: Readonly<Record<string, string>>;
    readonly clearEmpty: boolean;
    readonly doubtful: string;
  };
  readonly columns: readonly FileColumn[];
  readonly fields: readonly ShownField[];
  readonly answer:
    | { readonly result: SubmissionResult<string[]>; readonly failure: FormFailure | null }
    | undefined;
}

/** What the file holds: kind, columns, what holds for all rows, and the rules. Leads to the preview. */
export function ColumnForm({ id, plan, columns, fields, answer }: ColumnFormProps) {
  const { t } = useTranslation(['import', 'common']);
  const fieldName = useFieldName();
  const choicesOf = useFieldChoices();
  const [form] = useForm({ id: 'columns', lastResult: answer?.result });
  const errorsAt = (path: string) => form.allErrors[path] ?? [];
  const placeOf = (path: string) => {
    const column = /^fields\[(\d+)\]$/.exec(path)?.[1];
    if (column !== undefined) return { id: `column-${column}`, label: columns[Number(column)]?.head ?? '' };
    const field = path.split('.')[1] ?? path;
    return { id: path.startsWith('fixed.') ? `fixed-${field}` : 'column-0', label: fieldName(field) };
  };
  const errors = Object.entries(form.allErrors)
    .filter(([path]) => path !== '')
    .flatMap(([path, messages]) => messages.map((message) => ({ ...placeOf(path), message })));
  const field = (name: string, fieldId: string, initialValue: unknown) => ({
    id: fieldId,
    name,
    errors: errorsAt(name),
    initialValue,
  });
  return (
    <>
      <nav aria-label={t('kindLabel')} className="mb-4">
        <p className="mb-1 font-medium">{t('kindLabel')}</p>
        <ul className="flex flex-wrap gap-2">
          {importKinds.map((kind) => (
            <li key={kind}>
              {kind === plan.kind ? (
                <span
                  aria-current="true"
                  className="tap inline-flex min-h-9 items-center rounded-md bg-accent-soft px-3 font-medium"
                >
                  {t(`kind.${kind}`)}
                </span>
              ) : (
                <Link className="link tap inline-flex min-h-9 items-center px-3" to={`?kind=${kind}`}>
                  {t(`kind.${kind}`)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <FormFrame
        form={form}
        errors={errors}
        failure={answer?.failure ?? null}
        submitLabel={t('check')}
        cancel={
          <LinkButton to="/import" look="quiet">
            {t('earlier')}
          </LinkButton>
        }
      >
        <input type="hidden" name="verb" value="check" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="kind" value={plan.kind} />
        <Section title={t('columns')} id="spalten">
          <p className="mb-2 max-w-[70ch] text-quiet">{t('columnsLead')}</p>
          <ColumnTable columns={columns} fields={fields} errorsAt={(index) => errorsAt(`fields[${index}]`)} />
        </Section>
        <Section title={t('forAll')} id="fuer-alle">
          <p className="mb-2 max-w-[70ch] text-quiet">{t('forAllLead')}</p>
          <div className="space-y-4">
            {fields
              .filter(({ fixable }) => fixable)
              .map(({ key, reads }) => {
                const choices = choicesOf(reads);
                const props = {
                  field: field(`fixed.${key}`, `fixed-${key}`, plan.fixed[key]),
                  label: fieldName(key),
                };
                return choices ? (
                  <SelectField key={key} {...props} options={choices} none={t('common:none')} />
                ) : (
                  <TextField key={key} {...props} maxLength={200} />
                );
              })}
          </div>
        </Section>
        <Section title={t('options')} id="regeln">
          <div className="space-y-4">
            <RadioField
              field={field('doubtful', 'doubtful', plan.doubtful)}
              label={t('doubtful')}
              options={doubtfulChoices.map((value) => ({ value, label: t(`doubtfulChoice.${value}`) }))}
            />
            <CheckboxField
              field={field('clearEmpty', 'clear-empty', plan.clearEmpty)}
              label={t('clearEmpty')}
              hint={t('clearEmptyHint')}
            />
          </div>
        </Section>
      </FormFrame>
    </>
  );
}
