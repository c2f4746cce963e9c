import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { useFigures } from './figures.ts';

export interface ShownGroup {
  readonly group: number;
  readonly name: string;
  readonly count: number;
}

interface GroupPanelProps {
  readonly groups: readonly ShownGroup[];
  readonly open: ReadonlySet<number>;
  readonly onToggle: (group: number) => void;
  readonly onCloseAll: () => void;
}

/** The bubbles of the picture as a list: each is opened and closed here too, by pointer and by keys. */
export function GroupPanel({ groups, open, onToggle, onCloseAll }: GroupPanelProps) {
  const { t } = useTranslation('network');
  const { count } = useFigures();
  return (
    <section className="mb-5" aria-labelledby="network-groups">
      <h2 id="network-groups" className="text-xl">
        {t('groups.title')}
      </h2>
      <p className="mb-1 text-sm text-quiet">{t('groups.hint')}</p>
      <ul>
        {groups.map(({ group, name, count: members }) => (
          <li key={group} className="border-b border-line">
            <button
              type="button"
              aria-expanded={open.has(group)}
              className="tap flex min-h-8 w-full items-center gap-1.5 py-0.5 text-left hover:underline"
              onClick={() => onToggle(group)}
            >
              {open.has(group) ? (
                <ChevronDown size={16} aria-hidden="true" className="shrink-0" />
              ) : (
                <ChevronRight size={16} aria-hidden="true" className="shrink-0" />
              )}
              <span className="min-w-0 grow">{name}</span>
              <span className="whitespace-nowrap tabular-nums">{count(members)}</span>
              <span className="sr-only">{t('groups.actors')}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.size > 0 && (
        <Button type="button" look="quiet" onClick={onCloseAll}>
          {t('groups.closeAll')}
        </Button>
      )}
    </section>
  );
}
