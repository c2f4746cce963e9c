import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Extent, Focus } from '#app/ui/graph/drawing.ts';
import { GraphCanvas } from '#app/ui/graph/GraphCanvas.tsx';
import type { Pointed } from '#app/ui/graph/graph-pointer.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { type Picture, rankedBy } from '../picture.ts';
import { comparedDrawing, type Weights } from './compared-drawing.ts';
import { useFigures } from './figures.ts';
import { PictureTip } from './PictureTip.tsx';
import { useColours } from './use-colours.ts';

interface ComparedPictureProps {
  readonly picture: Picture;
  readonly earlier: boolean;
  readonly was: Weights;
  readonly is: Weights;
  readonly extent: Extent;
  readonly focus: Focus | null;
  readonly onPick: (focus: Focus | null) => void;
  readonly view: GraphView | null;
  readonly onStand: (view: GraphView | null) => void;
  /** Which day this is. */
  readonly caption: string;
}

const nobody = () => ({ name: '', count: 0 });
const ignore = () => {};

/** One of two days compared, with its caption. */
export function ComparedPicture(props: ComparedPictureProps) {
  const { picture, earlier, was, is, extent, focus, onPick, view, onStand, caption } = props;
  const { t } = useTranslation(['comparison', 'network']);
  const figures = useFigures();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const order = useMemo(() => rankedBy(picture.nodes, 'strength'), [picture]);
  const { coloured, signs } = useColours(picture, 'sector', order);
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures are made anew each time and say the same
  const drawing = useMemo(() => {
    const words = { signs, groupName: () => '', count: figures.count, sum: figures.weight };
    return comparedDrawing({ picture, earlier, was, is, extent, coloured, order, words });
  }, [picture, earlier, was, is, extent, coloured, signs, order]);
  const near = useMemo(() => {
    if (focus?.kind !== 'node') return null;
    const { ids } = picture.nodes;
    const ends = Array.from(picture.ties.a, (a, tie) => [ids[a] ?? '', ids[picture.ties.b[tie] ?? -1] ?? '']);
    return new Set([focus.id, ...ends.filter((pair) => pair.includes(focus.id)).flat()]);
  }, [picture, focus]);
  const hint = `compared-keys-${earlier ? 'before' : 'now'}`;
  const count = {
    nodes: figures.count(picture.nodes.ids.length),
    ties: figures.count(picture.ties.a.length),
  };
  return (
    <figure className="flex min-w-0 grow basis-0 flex-col">
      <div className="relative h-[52dvh] min-h-72 bg-ground">
        <p id={hint} className="sr-only">
          {t('network:pictureKeys')}
        </p>
        <GraphCanvas
          drawing={drawing}
          fitKey="both"
          focus={focus}
          near={near}
          onPick={onPick}
          onOpen={ignore}
          onMove={ignore}
          onPoint={setPointed}
          onView={ignore}
          label={`${caption}. ${t('network:pictureLabel', count)}`}
          describedBy={hint}
          view={view}
          onStand={onStand}
        />
        <PictureTip picture={picture} pointed={pointed} bubble={nobody} groups={null} alone={() => true} />
      </div>
      <figcaption className="border-t border-line py-1.5 text-sm">
        <span className="font-semibold">{caption}</span>{' '}
        <span className="text-quiet">{t('amount', count)}</span>
      </figcaption>
    </figure>
  );
}
