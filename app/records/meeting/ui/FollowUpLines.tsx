import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/ui/DateField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';

interface FollowUpLinesProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  /** What was typed before, when the form comes back. */
  readonly initial: unknown;
  readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly self: string | null;
  readonly today: string;
}

function valuesOf(initial: unknown): ReadonlyArray<Readonly<Record<string, string>>> {
  if (!Array.isArray(initial)) return [];
  return initial.map((line: unknown) => {
    const entries = typeof line === 'object' && line !== null ? Object.entries(line) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  });
}

/** Tasks as lines. There is always an empty one beneath the last that is filled in; empty ones are not sent on. */
export function FollowUpLines({ allErrors, initial, staff, self, today }: FollowUpLinesProps) {
  const { t } = useTranslation(['meeting', 'followUp']);
  const values = valuesOf(initial);
  const [count, setCount] = useState(Math.max(2, values.length + 1));
  const fieldOf = (index: number, name: string, fallback = '') => ({
    id: `meeting-followUps-${index}-${name}`,
    name: `followUps[${index}].${name}`,
    errors: allErrors[`followUps[${index}].${name}`] ?? [],
    initialValue: values[index]?.[name] ?? fallback,
  });
  return (
    <fieldset className="max-w-[80ch]">
      <legend className="font-medium">{t('followUps')}</legend>
      <p className="mb-2 text-sm text-quiet">{t('followUpsHint')}</p>
      <div className="space-y-3">
        {Array.from({ length: count }, (_unused, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={index}
            className="grid gap-2 border-l-2 border-line pl-3 sm:grid-cols-[1fr_13rem_12rem]"
            onInput={() => {
              if (index === count - 1) setCount(count + 1);
            }}
          >
            <TextField
              field={fieldOf(index, 'title')}
              label={`${t('field.followUpTitle')} ${index + 1}`}
              maxLength={300}
            />
            <DateField field={fieldOf(index, 'due')} label={t('field.followUpDue')} today={today} />
            <SelectField
              field={fieldOf(index, 'assigneeId', self ?? '')}
              label={t('followUp:field.assigneeId')}
              none={t('followUp:nobody')}
              options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
