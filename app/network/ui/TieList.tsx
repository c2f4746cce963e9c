import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { TieMark } from '#app/ui/graph/TieMark.tsx';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import { lookOf, otherEnd, type Picture, tiesOf } from '../picture.ts';
import { useFigures } from './figures.ts';
import { TiePanel } from './TiePanel.tsx';

interface TieListProps {
  readonly picture: Picture;
  readonly node: number;
  readonly moment: string;
  /** Fly to the other end. */
  readonly onGo: (id: string) => void;
}

/** So many are shown at first. */
const first = 10;

/** The ties of an actor, the strongest first, each with why it is there. */
export function TieList({ picture, node, moment, onGo }: TieListProps) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const { weight } = useFigures();
  const { nodes, ties } = picture;
  const own = tiesOf(ties, node);
  if (own.length === 0) return <p className="text-quiet">{t('actor.noTies')}</p>;
  return (
    <>
      <ul>
        {own.slice(0, all ? own.length : first).map((tie) => {
          const other = otherEnd(ties, tie, node);
          const name = nodes.names[other] ?? '';
          const id = nodes.ids[other] ?? '';
          const shown = open === tie;
          const style = lookOf(ties, tie);
          return (
            <li key={id} className="border-b border-line">
              <div className="flex items-center gap-2">
                <button
                  type="button"
                  aria-expanded={shown}
                  aria-label={t('actor.why', { a: nodes.names[node] ?? '', b: name })}
                  title={t('tie.title')}
                  className="tap inline-flex min-h-8 min-w-8 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
                  onClick={() => setOpen(shown ? null : tie)}
                >
                  {shown ? (
                    <ChevronDown size={16} aria-hidden="true" />
                  ) : (
                    <ChevronRight size={16} aria-hidden="true" />
                  )}
                </button>
                <SectorMark sector={nodes.sectors[other] as Sector} />
                <button
                  type="button"
                  className="tap min-h-8 min-w-0 grow text-left hover:underline"
                  onClick={() => onGo(id)}
                >
                  {name}
                </button>
                <span title={t(`style.${style}`)} className="inline-flex items-center gap-2">
                  <TieMark style={style} />
                  <span className="sr-only">{t(`style.${style}`)}</span>
                  <span className="w-12 text-right tabular-nums">{weight(ties.weight[tie] ?? 0)}</span>
                </span>
              </div>
              {shown && (
                <div className="mb-2 ml-3 border-l-2 border-line pl-3">
                  <TiePanel a={nodes.ids[node] ?? ''} b={id} moment={moment} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!all && own.length > first && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('actor.allTies', { count: own.length })}
        </Button>
      )}
    </>
  );
}
