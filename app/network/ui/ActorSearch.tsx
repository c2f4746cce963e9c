import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import type { PictureNodes } from '../picture.ts';
import { findNodes } from './find-nodes.ts';

interface ActorSearchProps {
  readonly nodes: PictureNodes;
  /** What the field is for, where that is something else than flying there; it is empty again afterwards. */
  readonly purpose?: {
    readonly label: string;
    readonly hint: string;
    /** Who is not offered for it. */
    readonly without: readonly number[];
  };
  readonly onGo: (id: string) => void;
}

/** Finds an actor of the picture by name, to fly there or for another purpose (WAI-ARIA combobox with listbox). */
export function ActorSearch({ nodes, purpose, onGo }: ActorSearchProps) {
  const { t } = useTranslation(['network', 'common']);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const found = findNodes(nodes, text).filter((node) => !purpose?.without.includes(node));
  const shown = open && text.trim() !== '';

  const go = (node: number | undefined) => {
    if (node === undefined) return;
    setText(purpose ? '' : (nodes.names[node] ?? ''));
    setOpen(false);
    onGo(nodes.ids[node] ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      setOpen(true);
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') go(found[active]);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative min-w-40 grow basis-52 md:max-w-64">
      <label htmlFor={id} className="mb-0.5 block text-sm text-quiet">
        {purpose?.label ?? t('find')}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        className="control"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && found.length > 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onBlur={() => setOpen(false)}
      />
      <p id={`${id}-hint`} className="sr-only">
        {purpose?.hint ?? t('findHint')}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('matches')}
        hidden={!shown || found.length === 0}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-80 min-w-64 overflow-y-auto rounded-md bg-raised p-1 shadow-float"
      >
        {found.map((node, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as the pattern of the combobox has it
          <div
            key={nodes.ids[node]}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={`tap flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 ${place === active ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(node)}
          >
            <SectorMark sector={nodes.sectors[node] as Sector} />
            <span className="min-w-0">{nodes.names[node]}</span>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {shown
          ? found.length > 0
            ? t('common:found', { count: found.length })
            : t('common:nothingFound')
          : ''}
      </p>
    </div>
  );
}
