import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { rowField, typedRows } from '#app/ui/form-rows.ts';
import { chosenOne } from '#app/ui/kept/form-content.ts';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { participantRoles } from '../terms.ts';

export interface ParticipantDraft {
  readonly id?: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: string;
  readonly amount?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

interface ParticipantRowsProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  readonly typed: unknown;
  readonly initial: readonly ParticipantDraft[];
  /** The organisations that the typed rows name, for a form that begins with them. */
  readonly names: readonly ActorOption[] | undefined;
  readonly today: string;
}

function optionOf({ organisation: { id, name } }: ParticipantDraft): ActorOption {
  return { kind: 'organisation', id, label: name, detail: '' };
}

/** The organisation of each row: of the typed ones, or of those who take part already. */
function firstChosen(
  initial: readonly ParticipantDraft[],
  typed: ReturnType<typeof typedRows> | undefined,
  names: readonly ActorOption[],
  unnamed: string,
): readonly (ActorOption | null)[] {
  const there = initial.map(optionOf);
  const known = [...names, ...there];
  const chosen = typed
    ? typed.map((row) => chosenOne('organisation', row.organisationId, known, unnamed))
    : there;
  return chosen.length > 0 ? chosen : [null];
}

/** Who takes part. A row without an organisation is nobody. */
export function ParticipantRows({ allErrors, typed, initial, names, today }: ParticipantRowsProps) {
  const { t } = useTranslation(['project', 'history']);
  const rows = typedRows(typed);
  const [chosen, setChosen] = useState(() =>
    firstChosen(initial, names && (rows ?? []), names ?? [], t('history:hidden')),
  );
  return (
    <fieldset className="max-w-[60ch]">
      <legend className="font-medium">{t('participants')}</legend>
      <p className="mb-2 text-sm text-quiet">{t('participantsHint')}</p>
      <div className="space-y-4">
        {chosen.map((option, index) => {
          const at = { form: 'project', list: 'participants', index, allErrors };
          const before = rows?.[index];
          const row = names ? undefined : initial[index];
          const id = names ? before?.id : row?.id;
          const takenBy = names ? before?.organisationId : row?.organisation.id;
          const field = (name: string, value: unknown) => rowField(at, name, before?.[name] ?? value);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <fieldset key={index} className="space-y-2 border-l-2 border-line pl-3">
              <legend className="sr-only">{t('participantNumber', { number: index + 1 })}</legend>
              {id && option?.id === takenBy && (
                <input type="hidden" name={`participants[${index}].id`} value={id} />
              )}
              <input type="hidden" name={`participants[${index}].organisationId`} value={option?.id ?? ''} />
              <ActorPicker
                id={`project-participants[${index}].organisationId`}
                name=""
                single
                label={t('field.organisation')}
                searchUrl="/suche/akteure?kind=organisation"
                chosen={option ? [option] : []}
                onChange={([next]) =>
                  setChosen(chosen.map((old, place) => (place === index ? (next ?? null) : old)))
                }
                errors={allErrors[`participants[${index}].organisationId`] ?? []}
              />
              <div className="grid gap-3 sm:grid-cols-2">
                <SelectField
                  field={field('role', row?.role ?? 'PARTNER')}
                  label={t('field.role')}
                  options={participantRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
                />
                <TextField
                  field={field('amount', row?.amount)}
                  label={t('field.amount')}
                  inputMode="decimal"
                  maxLength={40}
                />
                <DateField field={field('from', row?.from)} label={t('field.from')} today={today} />
                <DateField field={field('to', row?.to)} label={t('field.to')} today={today} />
              </div>
            </fieldset>
          );
        })}
        <Button type="button" look="quiet" onClick={() => setChosen([...chosen, null])}>
          + {t('addParticipant')}
        </Button>
      </div>
    </fieldset>
  );
}
