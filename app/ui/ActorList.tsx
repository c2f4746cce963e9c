import { Building2, Plus, User } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorOption } from './actor-search.ts';

export type ActorRow =
  | { readonly type: 'option'; readonly option: ActorOption }
  | { readonly type: 'create'; readonly kind: ActorOption['kind'] };

interface ActorListProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly ActorRow[];
  readonly active: number;
  readonly hidden: boolean;
  /** What was typed, for the rows that create it. */
  readonly text: string;
  /** What is to be said in place of rows: searching, nothing found, failed. */
  readonly note: string;
  readonly onChoose: (index: number) => void;
}

/** The kinds in the order of their best match, each with its rows, then the ways to create. */
export function groupedRows(
  options: readonly ActorOption[],
  creations: readonly ActorOption['kind'][],
): ActorRow[] {
  const kinds = [...new Set(options.map((option) => option.kind))];
  return [
    ...kinds.flatMap((kind) =>
      options
        .filter((option) => option.kind === kind)
        .map((option): ActorRow => ({ type: 'option', option })),
    ),
    ...creations.map((kind): ActorRow => ({ type: 'create', kind })),
  ];
}

/** The list under an actor field. The field keeps the focus and the keys; this only shows and takes presses. */
export function ActorList({ id, label, rows, active, hidden, text, note, onChoose }: ActorListProps) {
  const { t } = useTranslation(['common', 'ui']);
  useEffect(() => {
    if (!hidden) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, hidden]);

  const heading = (row: ActorRow) => {
    if (row.type === 'create') return t('ui:picker.create');
    return t(row.option.kind === 'contact' ? 'nav.contacts' : 'nav.organisations');
  };
  const headings = [...new Set(rows.map(heading))];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press here must not take the focus out of the field
    <div
      hidden={hidden}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-[min(22rem,45dvh)] overflow-y-auto rounded-md bg-raised p-1 shadow-float"
      onMouseDown={(event) => event.preventDefault()}
    >
      {note && <p className="px-2 py-1.5 text-sm text-quiet">{note}</p>}
      <div id={id} role="listbox" aria-label={label}>
        {headings.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset does not belong into a listbox
          <div key={group} role="group" aria-label={group}>
            <div aria-hidden="true" className="px-2 pt-1.5 text-sm font-medium text-quiet">
              {group}
            </div>
            {rows.map((row, index) =>
              heading(row) === group ? (
                <Option
                  key={row.type === 'option' ? row.option.id : row.kind}
                  id={`${id}-${index}`}
                  row={row}
                  text={text}
                  active={index === active}
                  onChoose={() => onChoose(index)}
                />
              ) : null,
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly row: ActorRow;
  readonly text: string;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Option({ id, row, text, active, onChoose }: OptionProps) {
  const { t } = useTranslation('common');
  const Icon = row.type === 'create' ? Plus : row.option.kind === 'organisation' ? Building2 : User;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field holds the focus and the keys (aria-activedescendant)
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={`tap flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 hover:bg-sunken ${active ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : ''}`}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" className="flex-none text-quiet" />
      {row.type === 'create' ? (
        <span className="font-medium text-accent">{t(`create.${row.kind}`, { name: text })}</span>
      ) : (
        <span className="min-w-0">
          {row.option.label}
          {row.option.detail && <span className="ml-2 text-sm text-quiet">{row.option.detail}</span>}
        </span>
      )}
    </div>
  );
}
