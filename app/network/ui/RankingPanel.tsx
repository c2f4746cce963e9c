import { useTranslation } from 'react-i18next';
import type { MeasureId } from '#app/graph/measures/index.ts';
import type { Sector } from '#app/records/organisation/terms.ts';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import { type Picture, rankedBy } from '../picture.ts';
import { useFigures } from './figures.ts';

interface RankingPanelProps {
  readonly picture: Picture;
  readonly measure: MeasureId;
  readonly count: number;
  readonly onGo: (id: string) => void;
}

/** Who comes first by the measure that the picture is drawn by. */
export function RankingPanel({ picture, measure, count, onGo }: RankingPanelProps) {
  const { t } = useTranslation('network');
  const figures = useFigures();
  const { nodes } = picture;
  const meaning = figures.measures.find(({ id }) => id === measure)?.meaning;
  return (
    <div>
      <h2 className="text-xl">{t('ranking')}</h2>
      <p className="mb-1 text-sm text-quiet">
        {t('rankingBy', { measure: figures.measureName(measure) })}. {meaning}
      </p>
      <ol>
        {rankedBy(nodes, measure)
          .slice(0, count)
          .map((node, place) => (
            <li key={nodes.ids[node]} className="flex items-center gap-2 border-b border-line">
              <span className="w-6 text-right text-sm text-quiet tabular-nums">{place + 1}</span>
              <SectorMark sector={nodes.sectors[node] as Sector} />
              <button
                type="button"
                className="tap min-h-8 min-w-0 grow py-0.5 text-left hover:underline"
                onClick={() => onGo(nodes.ids[node] ?? '')}
              >
                {nodes.names[node]}
              </button>
              <span className="whitespace-nowrap tabular-nums">
                {figures.measure(measure, nodes.measures[measure][node] ?? 0)}
              </span>
            </li>
          ))}
      </ol>
    </div>
  );
}
