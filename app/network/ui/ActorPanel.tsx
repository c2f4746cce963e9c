import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { IconButton } from '#app/ui/IconButton.tsx';
import { Facts } from '#app/ui/PageHeader.tsx';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import { type Picture, rankedBy, tiesOf } from '../picture.ts';
import { ActorSearch } from './ActorSearch.tsx';
import { useFigures } from './figures.ts';
import { TieList } from './TieList.tsx';
import { usePublic } from './use-public.ts';

interface ActorPanelProps {
  readonly picture: Picture;
  readonly node: number;
  readonly moment: string;
  readonly onGo: (id: string) => void;
  /** Chooses another one too, to compare the two. */
  readonly onAdd: (id: string) => void;
  readonly onClose: () => void;
}

/** An actor beside the picture: facts, figures with their rank, ties. */
export function ActorPanel({ picture, node, moment, onGo, onAdd, onClose }: ActorPanelProps) {
  const { t } = useTranslation(['network', 'organisation']);
  const { nodes, ties, counties } = picture;
  const { measures, measure } = useFigures();
  const shownToPublic = usePublic();
  const sector = nodes.sectors[node] as Sector;
  const county = counties[nodes.counties[node] ?? -1]?.name;
  const count = nodes.ids.length;
  return (
    <div>
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-xl">{nodes.names[node]}</h2>
        <IconButton icon={X} label={t('actor.close')} onClick={onClose} />
      </div>
      <p className="mb-2 inline-flex items-center gap-1.5">
        <SectorMark sector={sector} /> {t(`organisation:sector.${sector}`)}
      </p>
      <Facts
        items={[
          [t('actor.place'), nodes.places[node]],
          [t('actor.county'), county],
        ]}
      />
      {!shownToPublic && (
        <p className="my-2">
          <Link
            className="link tap inline-flex min-h-6 items-center"
            to={`/organisationen/${nodes.ids[node]}`}
          >
            {t('actor.open')}
          </Link>
        </p>
      )}
      {count > 1 && (
        <div className="my-2">
          <ActorSearch
            key={node}
            nodes={nodes}
            purpose={{ label: t('compare.with'), hint: t('compare.hint'), without: [node] }}
            onGo={onAdd}
          />
        </div>
      )}
      <h3 className="mt-3 border-b border-line pb-1 font-semibold">{t('actor.measures')}</h3>
      <dl className="grid grid-cols-[1fr_auto_auto] gap-x-4 py-1">
        {measures.map(({ id, name, meaning }) => (
          <div key={id} className="contents">
            <dt title={meaning}>{name}</dt>
            <dd className="whitespace-nowrap text-right tabular-nums">
              {measure(id, nodes.measures[id][node] ?? 0)}
            </dd>
            <dd className="whitespace-nowrap text-right text-sm text-quiet">
              {t('rank', { rank: rankedBy(nodes, id).indexOf(node) + 1, count })}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-3 border-b border-line pb-1 font-semibold">
        {t('actor.ties')} ({tiesOf(ties, node).length})
      </h3>
      <TieList key={node} picture={picture} node={node} moment={moment} onGo={onGo} />
    </div>
  );
}
