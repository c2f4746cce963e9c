import { CalendarDays } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { formatDateEntry, parseDateEntry, parseTimeEntry } from './date-entry.ts';
import { ariaOf, FieldFrame, type FieldProps, textOf } from './Field.tsx';
import { formatDay } from './format.ts';
import { IconButton } from './IconButton.tsx';
import { useEntry } from './use-entry.ts';

interface DateFieldProps extends FieldProps {
  /** The office's day today, for `morgen` and `+3`; by default the browser's clock tells. */
  readonly today?: string;
  readonly onDayChange?: (day: string | null) => void;
}

/**
 * A day, typed as one says it (`morgen`, `24.11.`, `+3`) or picked from the
 * browser's calendar. Without scripts the text goes out as it was typed.
 */
export function DateField({ today, onDayChange, ...props }: DateFieldProps) {
  const { t, i18n } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const currentDay = useToday(today);
  const initial = textOf(props.field.initialValue);
  const { text, setText, value } = useEntry(input, formatDateEntry(initial) || initial, (typed) =>
    parseDateEntry(typed, currentDay),
  );
  const change = (next: string) => {
    setText(next);
    onDayChange?.(parseDateEntry(next, currentDay));
  };
  return (
    <FieldFrame {...props}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="relative inline-flex">
          <input
            ref={input}
            className="control w-52 pr-9 tabular-nums coarse:pr-11"
            type="text"
            autoComplete="off"
            placeholder={t('date.placeholder')}
            name={props.field.name}
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={() => value !== null && setText(formatDateEntry(value))}
            {...ariaOf(props)}
          />
          <IconButton
            icon={CalendarDays}
            label={t('date.pick')}
            className="absolute inset-y-0 right-0"
            tabIndex={-1}
            onClick={() => picker.current?.showPicker()}
          />
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
            value={value ?? ''}
            onChange={(event) => {
              change(formatDateEntry(event.target.value));
              input.current?.focus();
            }}
          />
        </span>
        <output className="text-sm text-quiet" htmlFor={props.field.id}>
          {value !== null ? formatDay(value, i18n.language) : text.trim() ? t('date.unclear') : ''}
        </output>
      </div>
    </FieldFrame>
  );
}

/** A time of day, typed as `14`, `1430` or `14:30`; the form sends 'HH:mm'. */
export function TimeField(props: FieldProps) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const { text, setText, value } = useEntry(input, textOf(props.field.initialValue), parseTimeEntry);
  return (
    <FieldFrame {...props}>
      <input
        ref={input}
        className="control w-24 tabular-nums"
        type="text"
        autoComplete="off"
        placeholder={t('date.timePlaceholder')}
        name={props.field.name}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => value !== null && setText(value)}
        {...ariaOf(props)}
      />
    </FieldFrame>
  );
}

const never = () => () => {};

function useToday(given: string | undefined): string {
  return useSyncExternalStore(
    never,
    () => given ?? dayOf(new Date()),
    () => given ?? '1970-01-01',
  );
}
