import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { rowField, typedRows } from '#app/ui/form-rows.ts';
import { CheckboxField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import type { ContactDraft } from './ContactForm.tsx';

interface AffiliationRowsProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  readonly typed: unknown;
  readonly initial: ContactDraft['affiliations'];
  readonly today: string;
}

/** What somebody does where, and since when. A row without an organisation is no function. */
export function AffiliationRows({ allErrors, typed, initial, today }: AffiliationRowsProps) {
  const { t } = useTranslation('contact');
  const rows = typedRows(typed);
  const [chosen, setChosen] = useState<readonly (ActorOption | null)[]>(() => [
    ...initial.map(
      ({ organisation }): ActorOption => ({
        kind: 'organisation',
        id: organisation.id,
        label: organisation.name,
        detail: '',
      }),
    ),
    ...(initial.length === 0 ? [null] : []),
  ]);
  return (
    <fieldset className="max-w-[60ch]">
      <legend className="mb-2 font-medium">{t('functions')}</legend>
      <div className="space-y-4">
        {chosen.map((option, index) => {
          const at = { form: 'contact', list: 'affiliations', index, allErrors };
          const before = rows?.[index];
          const row = initial[index];
          const field = (name: string, value: unknown) => rowField(at, name, before?.[name] ?? value);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <fieldset key={index} className="space-y-2 border-l-2 border-line pl-3">
              <legend className="sr-only">{t('functionNumber', { number: index + 1 })}</legend>
              {row && option?.id === row.organisation.id && (
                <input type="hidden" name={`affiliations[${index}].id`} value={row.id} />
              )}
              <input type="hidden" name={`affiliations[${index}].organisationId`} value={option?.id ?? ''} />
              <ActorPicker
                id={`contact-affiliations[${index}].organisationId`}
                name=""
                single
                label={t('field.organisation')}
                searchUrl="/suche/akteure?kind=organisation"
                chosen={option ? [option] : []}
                onChange={([next]) =>
                  setChosen(chosen.map((old, place) => (place === index ? (next ?? null) : old)))
                }
                errors={allErrors[`affiliations[${index}].organisationId`] ?? []}
              />
              <TextField
                field={field('position', row?.position)}
                label={t('field.position')}
                maxLength={160}
              />
              <div className="grid gap-3 sm:grid-cols-2">
                <DateField field={field('from', row?.from)} label={t('field.from')} today={today} />
                <DateField field={field('to', row?.to)} label={t('field.to')} today={today} />
              </div>
              <CheckboxField field={field('primary', row?.primary ? 'on' : '')} label={t('field.primary')} />
            </fieldset>
          );
        })}
        <Button type="button" look="quiet" onClick={() => setChosen([...chosen, null])}>
          + {t('addFunction')}
        </Button>
      </div>
    </fieldset>
  );
}
