import { Building2, User, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActorList, groupedRows } from './ActorList.tsx';
import { type ActorOption, useActorSearch } from './actor-search.ts';
import { useMessage } from './messages.ts';

export type { ActorOption } from './actor-search.ts';

interface ActorPickerProps {
  readonly id: string;
  /** The hidden fields' name; their value is `kind:id`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly searchUrl: string;
  readonly chosen: readonly ActorOption[];
  readonly onChange: (chosen: readonly ActorOption[]) => void;
  /** Offers to make what was not found; told what was typed. */
  readonly onCreate?: (kind: 'organisation' | 'contact', text: string) => void;
  /** Coded messages, as other fields take them. */
  readonly errors?: readonly string[];
  readonly single?: boolean;
}

/**
 * People and organisations by type-ahead over both at once (WAI-ARIA combobox
 * with listbox). After a choice the text clears and the focus stays, so that
 * the next name can be typed at once; Backspace in an empty field takes the
 * last back. Enter never sends the form from here (Ctrl/Cmd+Enter does), and
 * never picks from a list that belongs to an earlier text: it waits for its own.
 */
export function ActorPicker(props: ActorPickerProps) {
  const { id, name, label, hint, required, searchUrl, chosen, onChange, onCreate, errors, single } = props;
  const { t } = useTranslation(['common', 'ui']);
  const sentence = useMessage();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [awaited, setAwaited] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { options: found, state } = useActorSearch(searchUrl, text);
  const taken = new Set(chosen.map((option) => option.id));
  const options = found.filter((option) => !taken.has(option.id));
  const mayCreate = onCreate && state !== 'idle' && (state !== 'loading' || options.length > 0);
  const rows = groupedRows(options, mayCreate ? ['organisation', 'contact'] : []);
  const shown = open && text.trim() !== '' && state !== 'idle';
  const status = {
    idle: '',
    loading: t('searching'),
    failed: t('searchFailed'),
    done: options.length > 0 ? t('found', { count: options.length }) : t('nothingFound'),
  }[state];

  const type = (next: string) => {
    setText(next);
    setActive(0);
    setAwaited(false);
    setOpen(true);
  };
  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setText('');
    setActive(0);
    if (row.type === 'create') return onCreate?.(row.kind, text.trim());
    onChange(single ? [row.option] : [...chosen, row.option]);
    setSaid(t('ui:picker.added', { name: row.option.label }));
    input.current?.focus();
  };
  // Enter came before the answer: what is found first is what was meant, but nothing is made unasked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer is there
  useEffect(() => {
    if (!awaited || state === 'loading') return;
    setAwaited(false);
    if (options.length > 0) choose(0);
  }, [awaited, state]);
  const remove = (gone: ActorOption) => {
    onChange(chosen.filter((option) => option.id !== gone.id));
    setSaid(t('ui:picker.removed', { name: gone.label }));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && text === '' && last && !event.repeat) return remove(last);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      if (state === 'loading') setAwaited(true);
      else if (shown) choose(active);
    } else if (step && shown) setActive((active + step + rows.length) % Math.max(1, rows.length));
    else if (step && text) setOpen(true);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
  };

  const described = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {required && <span className="ml-1.5 text-xs font-normal text-quiet">({t('required')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      <noscript>
        <p className="mb-1 text-sm text-ageing">{t('ui:picker.needsScript')}</p>
      </noscript>
      <div className="relative">
        <div className="control flex flex-wrap items-center gap-1 py-1 focus-within:outline-2 focus-within:outline-accent has-[[aria-invalid]]:border-harm">
          {chosen.length > 0 && (
            <ul aria-label={t('chosen')} className="contents">
              {chosen.map((option) => (
                <Chip key={option.id} option={option} name={name} onRemove={() => remove(option)} />
              ))}
            </ul>
          )}
          <input
            ref={input}
            id={id}
            className="tap min-h-6 min-w-32 flex-1 bg-transparent focus-visible:outline-none"
            role="combobox"
            type="text"
            autoComplete="off"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown && rows.length > 0 ? `${listId}-${active}` : undefined}
            aria-describedby={described || undefined}
            aria-invalid={errors?.length ? true : undefined}
            aria-required={required || undefined}
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
            onFocus={() => setOpen(true)}
          />
        </div>
        <ActorList
          id={listId}
          label={label}
          rows={rows}
          active={active}
          hidden={!shown}
          text={text.trim()}
          note={options.length === 0 ? status : ''}
          onChoose={choose}
        />
        <p role="status" className="sr-only">
          {shown ? status : said}
        </p>
      </div>
      {errors && errors.length > 0 && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-harm">
          {errors.map(sentence).join(' ')}
        </p>
      )}
    </div>
  );
}

interface ChipProps {
  readonly option: ActorOption;
  readonly name: string;
  readonly onRemove: () => void;
}

function Chip({ option, name, onRemove }: ChipProps) {
  const { t } = useTranslation('common');
  const Icon = option.kind === 'organisation' ? Building2 : User;
  return (
    <li className="inline-flex max-w-full items-center gap-1.5 rounded-sm bg-accent-soft pl-1.5 text-sm">
      <input
        type="hidden"
        name={name}
        value={`${option.kind}:${option.id}`}
        data-label={option.label}
        data-detail={option.detail}
      />
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" className="flex-none text-quiet" />
      <span className="min-w-0">{option.label}</span>
      <button
        type="button"
        className="tap grid min-h-6 min-w-6 place-items-center rounded-sm text-quiet hover:text-ink"
        aria-label={t('remove', { name: option.label })}
        onClick={onRemove}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}
