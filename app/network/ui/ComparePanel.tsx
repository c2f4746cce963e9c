import { Link } from '@remix-run/react';
import { ArrowLeftRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#app/ui/IconButton.tsx';
import { compareActors } from '../compared-actors.ts';
import { type Picture, rankedBy } from '../picture.ts';
import { ActorSearch } from './ActorSearch.tsx';
import { useFigures } from './figures.ts';
import { NodeList } from './NodeList.tsx';
import { TiePanel } from './TiePanel.tsx';
import { usePublic } from './use-public.ts';

interface ComparePanelProps {
  readonly picture: Picture;
  readonly a: number;
  readonly b: number;
  readonly moment: string;
  readonly onGo: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

/** So many of a list are shown. */
const most = 8;

/** Two actors side by side: their figures, whom both know, whom one knows alone, and what ties them. */
export function ComparePanel({ picture, a, b, moment, onGo, onToggle, onClear }: ComparePanelProps) {
  const { t } = useTranslation('network');
  const { nodes, ties } = picture;
  const both = useMemo(() => compareActors(ties, a, b), [ties, a, b]);
  const figures = useFigures();
  const shownToPublic = usePublic();
  const name = (node: number) => nodes.names[node] ?? '';
  const id = (node: number) => nodes.ids[node] ?? '';
  const weights = new Map(both.common.map((one) => [one.node, one]));
  const lists = [
    { title: t('compare.common'), none: t('compare.noCommon'), shown: both.common.map(({ node }) => node) },
    { title: t('compare.only', { name: name(a) }), none: t('compare.nobody'), shown: both.onlyA },
    { title: t('compare.only', { name: name(b) }), none: t('compare.nobody'), shown: both.onlyB },
  ];
  return (
    <div>
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-xl">{t('compare.title')}</h2>
        <IconButton icon={X} label={t('actor.close')} onClick={onClear} />
      </div>
      <NodeList
        nodes={nodes}
        shown={[a, b]}
        onGo={onGo}
        beside={(node) => (
          <IconButton
            icon={X}
            label={t('set.remove', { name: name(node) })}
            onClick={() => onToggle(id(node))}
          />
        )}
      />
      <Figures picture={picture} a={a} b={b} />
      <h3 className="mt-3 border-b border-line pb-1 font-semibold">
        <ArrowLeftRight size={16} aria-hidden="true" className="mr-1.5 inline" />
        {both.tie < 0
          ? t('compare.untied')
          : t('compare.tied', { weight: figures.weight(ties.weight[both.tie] ?? 0) })}
      </h3>
      {both.tie >= 0 && <TiePanel a={id(a)} b={id(b)} moment={moment} />}
      {both.tie < 0 && !shownToPublic && (
        <p className="my-1">
          <Link
            className="link tap inline-flex min-h-6 items-center"
            to={`/organisationen/${id(b)}/erreichen`}
          >
            {t('compare.reach', { name: name(b) })}
          </Link>
        </p>
      )}
      {lists.map(({ title, none, shown }) => (
        <section key={title}>
          <h3 className="mt-3 border-b border-line pb-1 font-semibold">
            {title} ({figures.count(shown.length)})
          </h3>
          {shown.length === 0 && <p className="text-quiet">{none}</p>}
          <NodeList
            nodes={nodes}
            shown={shown.slice(0, most)}
            onGo={onGo}
            beside={(node) => {
              const one = weights.get(node);
              return (
                one && (
                  <span className="whitespace-nowrap text-sm text-quiet tabular-nums">
                    {figures.weight(one.a)} · {figures.weight(one.b)}
                  </span>
                )
              );
            }}
          />
          {shown.length > most && (
            <p className="text-sm text-quiet">{t('compare.more', { count: shown.length - most })}</p>
          )}
        </section>
      ))}
      <div className="mt-4">
        <ActorSearch
          nodes={nodes}
          purpose={{ label: t('set.add'), hint: t('set.hint'), without: [a, b] }}
          onGo={onToggle}
        />
      </div>
    </div>
  );
}

type FiguresProps = Pick<ComparePanelProps, 'picture' | 'a' | 'b'>;

/** The figures of both, each with its rank. */
function Figures({ picture: { nodes }, a, b }: FiguresProps) {
  const { t } = useTranslation('network');
  const { measures, measure } = useFigures();
  const count = nodes.ids.length;
  return (
    <table className="mt-2 w-full table-fixed text-sm hyphens-auto">
      <thead>
        <tr className="border-b border-line align-bottom">
          <th scope="col" className="text-left font-normal text-quiet">
            {t('compare.figure')}
          </th>
          {[a, b].map((node) => (
            <th key={node} scope="col" className="w-[36%] pl-2 text-left font-semibold">
              {nodes.shortNames[node] || nodes.names[node]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map(({ id, name, meaning }) => {
          const ranked = rankedBy(nodes, id);
          return (
            <tr key={id} className="border-b border-line">
              <th scope="row" title={meaning} className="py-0.5 text-left font-normal">
                {name}
              </th>
              {[a, b].map((node) => (
                <td key={node} className="pl-2 tabular-nums">
                  {measure(id, nodes.measures[id][node] ?? 0)}{' '}
                  <span className="whitespace-nowrap text-quiet">
                    ({t('rank', { rank: ranked.indexOf(node) + 1, count })})
                  </span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
