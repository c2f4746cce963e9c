import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#app/kernel/day.ts';
import { joinMoments } from '#app/kernel/moment.ts';
import { occurrencesOf, patternOf, rhythms } from '#app/kernel/recurrence.ts';
import { DateField } from '#app/ui/DateField.tsx';
import { formatDay } from '#app/ui/format.ts';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { useRuleWords } from './rule-words.ts';

interface RepeatFieldsProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  /** What was typed before, when the form comes back. */
  readonly initial: unknown;
  readonly today: string;
}

function typedIn(initial: unknown, name: string): string {
  const value: unknown = typeof initial === 'object' && initial !== null ? Reflect.get(initial, name) : '';
  return typeof value === 'string' ? value : '';
}

/** The days that a form as it stands asks for; nothing where it says no rhythm, or no end yet. */
function daysOf(element: HTMLFormElement): string[] {
  const form = joinMoments(new FormData(element));
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const start = text('start').slice(0, 10);
  const every = rhythms.find((one) => one === text('repeat.every'));
  const [until, count] = [text('repeat.until'), Number(text('repeat.count'))];
  const interval = Number(text('repeat.interval') || 1);
  if (!every || !isDay(start) || !Number.isInteger(interval) || interval < 1) return [];
  const ends = isDay(until) ? { until } : Number.isInteger(count) && count > 1 ? { count } : null;
  if (!ends) return [];
  return occurrencesOf(start, { pattern: patternOf(start, every), interval, ends });
}

/** How often: a rhythm, and until when or how many times; what comes of it is said at once. */
export function RepeatFields({ allErrors, initial, today }: RepeatFieldsProps) {
  const { t, i18n } = useTranslation('meeting');
  const { rhythmLabel } = useRuleWords();
  const box = useRef<HTMLDetailsElement>(null);
  const [days, setDays] = useState<readonly string[]>([]);
  const fieldOf = (name: string) => ({
    id: `meeting-repeat.${name}`,
    name: `repeat.${name}`,
    errors: allErrors[`repeat.${name}`] ?? [],
    initialValue: typedIn(initial, name),
  });
  const wrong = Object.keys(allErrors).some((path) => path.startsWith('repeat'));
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    // After the fields have told the form what they mean by what was typed.
    const look = () => setTimeout(() => setDays(daysOf(form)));
    form.addEventListener('input', look);
    form.addEventListener('change', look);
    look();
    return () => {
      form.removeEventListener('input', look);
      form.removeEventListener('change', look);
    };
  }, []);
  const last = days.at(-1);
  return (
    <details ref={box} open={wrong || typedIn(initial, 'every') !== ''} className="max-w-[60ch]">
      <summary className="tap inline-flex min-h-9 items-center font-medium text-accent">
        {t('repeat')}
      </summary>
      <div className="mt-2 space-y-4 border-l-2 border-line pl-3">
        <SelectField
          field={fieldOf('every')}
          label={t('repeatField.every')}
          hint={t('repeatHint')}
          none={t('rhythm.once')}
          options={rhythms.map((value) => ({ value, label: rhythmLabel(value) }))}
        />
        <TextField
          field={fieldOf('interval')}
          label={t('repeatField.interval')}
          hint={t('repeatField.intervalHint')}
          inputMode="numeric"
          maxLength={3}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField field={fieldOf('until')} label={t('repeatField.until')} today={today} />
          <TextField
            field={fieldOf('count')}
            label={t('repeatField.count')}
            inputMode="numeric"
            maxLength={3}
          />
        </div>
        <p role="status" className="text-sm text-quiet">
          {last !== undefined &&
            t('repeatGives', { count: days.length, last: formatDay(last, i18n.language) })}
        </p>
      </div>
    </details>
  );
}
