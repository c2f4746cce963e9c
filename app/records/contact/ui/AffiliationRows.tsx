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
  /** The organisations that the typed rows name, for a form that begins with them. */
  readonly names: readonly ActorOption[] | undefined;
  readonly today: string;
}

/** The organisation of each row: of the typed ones, or of the functions that the person has. */
function firstChosen(
  initial: ContactDraft['affiliations'],
  typed: ReturnType<typeof typedRows> | undefined,
  names: readonly ActorOption[],
): readonly (ActorOption | null)[] {
  const known = [
    ...names,
    ...initial.map(
      ({ organisation }): ActorOption => ({
        kind: 'organisation',
        id: organisation.id,
        label: organisation.name,
        detail: '',
      }),
    ),
  ];
  const ids = typed
    ? typed.map((row) => row.organisationId)
    : initial.map(({ organisation }) => organisation.id);
  const chosen = ids.map((id) => known.find((option) => option.id === id) ?? null);
  return chosen.length > 0 ? chosen : [null];
}

/** What somebody does where, and since when. A row without an organisation is no function. */
export function AffiliationRows({ allErrors, typed, initial, names, today }: AffiliationRowsProps) {
  const { t } = useTranslation('contact');
  const rows = typedRows(typed);
  const [chosen, setChosen] = useState(() => firstChosen(initial, names && (rows ?? []), names ?? []));
  return (
    <fieldset className="max-w-[60ch]">
      <legend className="mb-2 font-medium">{t('functions')}</legend>
      <div className="space-y-4">
        {chosen.map((option, index) => {
          const at = { form: 'contact', list: 'affiliations', index, allErrors };
          const before = rows?.[index];
          const row = names ? undefined : initial[index];
          const id = names ? before?.id : row?.id;
          const heldAt = names ? before?.organisationId : row?.organisation.id;
          const field = (name: string, value: unknown) => rowField(at, name, before?.[name] ?? value);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <fieldset key={index} className="space-y-2 border-l-2 border-line pl-3">
              <legend className="sr-only">{t('functionNumber', { number: index + 1 })}</legend>
              {id && option?.id === heldAt && (
                <input type="hidden" name={`affiliations[${index}].id`} value={id} />
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
