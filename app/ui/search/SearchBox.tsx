import { Link, useNavigate } from '@remix-run/react';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import { Kbd } from '../ShortcutHelp.tsx';
import { allResults } from './hit.ts';
import { type SearchCommand, searchRows } from './rows.ts';
import { SearchList } from './SearchList.tsx';
import { useBest } from './use-best.ts';

/** The button in the frame and the box behind it; without scripts the button leads to the page. */
export function SearchBox({ commands }: { readonly commands: readonly SearchCommand[] }) {
  const { t } = useTranslation(['search', 'ui']);
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    if (document.querySelector('dialog[open]')) return;
    setOpen(true);
    dialog.current?.showModal();
  };
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'k') return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else show();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  return (
    <>
      <Link
        to="/suche"
        title={t('openHint')}
        aria-keyshortcuts="Control+K Meta+K"
        className={buttonClass(
          'secondary',
          'max-lg:border-transparent max-lg:bg-transparent max-lg:px-2 text-quiet',
        )}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          show();
        }}
      >
        <Search size={18} strokeWidth={1.75} aria-hidden="true" />
        <span className="max-2xl:sr-only">{t('open')}</span>
        <span className="flex gap-1 max-2xl:hidden" aria-hidden="true">
          <Kbd>{t('ui:shortcuts.control')}</Kbd>
          <Kbd>K</Kbd>
        </span>
      </Link>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a click beside the dialog */}
      <dialog
        ref={dialog}
        aria-label={t('title')}
        className="dialog m-0 h-dvh whitespace-normal max-h-none w-full max-w-none bg-raised p-0 text-ink shadow-float md:mx-auto md:mt-[10vh] md:h-fit md:max-h-[75vh] md:w-[min(42rem,90vw)] md:rounded-md"
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
      >
        {open && <SearchField commands={commands} onDone={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

interface SearchFieldProps {
  readonly commands: readonly SearchCommand[];
  readonly onDone: () => void;
}

/** The field with its lines (WAI-ARIA combobox with listbox). */
function SearchField({ commands, onDone }: SearchFieldProps) {
  const { t } = useTranslation(['search', 'common']);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { groups, state } = useBest(text);
  const rows = searchRows(groups, commands, text);
  // Fewer lines may come than there were when the arrows moved.
  const current = Math.max(0, Math.min(active, rows.length - 1));
  const hits = rows.filter(({ type }) => type === 'hit').length;
  useEffect(() => field.current?.focus(), []);

  const go = (to: string, newTab: boolean) => {
    if (newTab) return window.open(to, '_blank', 'noopener');
    onDone();
    navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rows[current];
    if (step) setActive((current + step + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter' && state === 'loading') go(allResults(text.trim()), false);
    else if (event.key === 'Enter' && row) go(row.to, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  const said = {
    idle: '',
    loading: t('common:searching'),
    failed: t('common:searchFailed'),
    done: hits > 0 ? t('common:found', { count: hits }) : t('common:nothingFound'),
  }[state];
  const note =
    state === 'idle'
      ? t('start')
      : state === 'failed'
        ? said
        : state === 'done' && hits === 0
          ? t('nothing', { text: text.trim() })
          : null;
  return (
    <div className="flex h-full max-h-[inherit] flex-col">
      <div className="flex items-center gap-2 border-b border-line p-2">
        <Search size={18} strokeWidth={1.75} aria-hidden="true" className="ml-1 flex-none text-quiet" />
        <input
          ref={field}
          type="text"
          role="combobox"
          autoComplete="off"
          maxLength={200}
          className="tap min-h-9 min-w-0 grow bg-transparent text-base focus-visible:outline-none"
          aria-label={t('label')}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `${id}-list-${current}` : undefined}
          aria-describedby={`${id}-keys`}
          placeholder={t('placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={t('common:close')} onClick={onDone} />
      </div>
      <p id={`${id}-keys`} className="sr-only">
        {t('keys')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {note && <p className="px-3 pt-3 text-sm text-quiet">{note}</p>}
      <SearchList
        id={`${id}-list`}
        rows={rows}
        active={current}
        text={text}
        onChoose={(index, newTab) => {
          const row = rows[index];
          if (row) go(row.to, newTab);
        }}
      />
    </div>
  );
}
