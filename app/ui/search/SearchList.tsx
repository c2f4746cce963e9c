import { ArrowRight, Search } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HitDetails, HitMark, Marked } from './HitText.tsx';
import type { SearchRow } from './rows.ts';

interface SearchListProps {
  readonly id: string;
  readonly rows: readonly SearchRow[];
  readonly active: number;
  readonly text: string;
  readonly onChoose: (index: number, newTab: boolean) => void;
}

/** The lines of the box as a listbox; the field keeps the focus and the keys. */
export function SearchList({ id, rows, active, text, onChoose }: SearchListProps) {
  const { t } = useTranslation('search');
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const heading = (row: SearchRow) =>
    row.type === 'hit' ? t(`kind.${row.hit.kind}`) : row.type === 'command' ? t('commands') : '';
  const headings = [...new Set(rows.map(heading))];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press here must not take the focus out of the field
    <div
      className="min-h-0 grow overflow-y-auto p-1 empty:hidden"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" aria-label={t('results')}>
        {headings.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset does not belong into a listbox
          <div key={group} role="group" aria-label={group || t('title')}>
            {group && (
              <div aria-hidden="true" className="px-2 pt-2 pb-0.5 text-sm font-medium text-quiet">
                {group}
              </div>
            )}
            {rows.map((row, index) =>
              heading(row) === group ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field holds the focus and the keys (aria-activedescendant)
                <div
                  key={row.to}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={`tap flex min-h-9 cursor-pointer gap-2 rounded-sm px-2 py-1 hover:bg-sunken ${index === active ? 'bg-sunken outline-2 -outline-offset-2 outline-accent' : ''}`}
                  onClick={(event) => onChoose(index, event.ctrlKey || event.metaKey)}
                >
                  <Line row={row} text={text} />
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Line({ row, text }: { readonly row: SearchRow; readonly text: string }) {
  const { t } = useTranslation('search');
  if (row.type === 'hit') {
    return (
      <>
        <HitMark hit={row.hit} />
        <span className="min-w-0">
          <Marked segments={row.hit.name} />
          <HitDetails hit={row.hit} />
        </span>
      </>
    );
  }
  const Icon = row.type === 'all' ? Search : ArrowRight;
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" className="mt-1 flex-none text-quiet" />
      <span className={row.type === 'all' ? 'font-medium text-accent' : ''}>
        {row.type === 'all' ? t('all', { text: text.trim() }) : row.label}
      </span>
    </>
  );
}
