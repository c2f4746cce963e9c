import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, useActorSearch } from './actor-search.ts';

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
  readonly errors?: readonly string[];
  readonly single?: boolean;
}

/**
 * People and organisations by type-ahead over both at once (WAI-ARIA combobox
 * with listbox). After a choice the text clears and the focus stays, so that
 * the next name can be typed at once; Backspace in an empty field takes the last back.
 */
export function ActorPicker(props: ActorPickerProps) {
  const { id, name, label, hint, required, searchUrl, chosen, onChange, onCreate, errors, single } = props;
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { options: found, state } = useActorSearch(searchUrl, text);
  const taken = new Set(chosen.map((option) => option.id));
  const options = found.filter((option) => !taken.has(option.id));
  const creations = onCreate && text.trim() ? (['organisation', 'contact'] as const) : [];
  const rows = options.length + creations.length;
  const shown = open && text.trim() !== '' && state !== 'idle';

  const choose = (index: number) => {
    const option = options[index];
    const creation = creations[index - options.length];
    if (option) onChange(single ? [option] : [...chosen, option]);
    else if (creation) onCreate?.(creation, text.trim());
    else return;
    setText('');
    setActive(0);
    if (option) input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '' && chosen.length > 0) return onChange(chosen.slice(0, -1));
    if (!shown || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + rows) % Math.max(1, rows));
    else if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') setOpen(false);
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
      {chosen.length > 0 && (
        <ul aria-label={t('chosen')} className="mb-1.5 flex flex-wrap gap-1.5">
          {chosen.map((option) => (
            <li key={option.id} className="inline-flex items-center rounded-md bg-accent-soft pl-2">
              <input type="hidden" name={name} value={`${option.kind}:${option.id}`} />
              <span>{option.label}</span>
              {option.detail && <span className="ml-1.5 text-sm text-quiet max-sm:hidden">{option.detail}</span>}
              <button
                type="button"
                className="tap min-h-7 min-w-7 px-1.5"
                aria-label={t('remove', { name: option.label })}
                onClick={() => {
                  onChange(chosen.filter((other) => other.id !== option.id));
                  input.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          ref={input}
          id={id}
          className="control"
          role="combobox"
          type="text"
          autoComplete="off"
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && rows > 0 ? `${listId}-${active}` : undefined}
          aria-describedby={described || undefined}
          aria-invalid={errors?.length ? true : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
          onFocus={() => setOpen(true)}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={label}
          hidden={!shown}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-md border border-line bg-raised py-1 shadow-float"
        >
          {options.map((option, index) => (
            <Row key={option.id} id={`${listId}-${index}`} active={index === active} onChoose={() => choose(index)}>
              <span className="font-medium">{option.label}</span>
              <span className="text-sm text-quiet">
                {t(`kind.${option.kind}`)}
                {option.detail && ` · ${option.detail}`}
              </span>
            </Row>
          ))}
          {creations.map((kind, offset) => {
            const index = options.length + offset;
            return (
              <Row key={kind} id={`${listId}-${index}`} active={index === active} onChoose={() => choose(index)}>
                <span>
                  <span aria-hidden="true">+ </span>
                  {t(`create.${kind}`, { name: text.trim() })}
                </span>
              </Row>
            );
          })}
        </div>
        <p role="status" className="sr-only">
          {shown && (state === 'loading' ? t('searching') : t('found', { count: options.length }))}
        </p>
        {shown && state === 'failed' && <p className="mt-1 text-sm text-harm">{t('searchFailed')}</p>}
        {shown && state === 'done' && options.length === 0 && creations.length === 0 && (
          <p className="mt-1 text-sm text-quiet">{t('nothingFound')}</p>
        )}
      </div>
      {errors && errors.length > 0 && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-harm">
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly active: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Row({ id, active, onChoose, children }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the combobox holds the focus and the keys (aria-activedescendant)
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={`tap flex min-h-9 cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1 ${active ? 'bg-accent-soft' : ''}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
