import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Focus } from '#app/ui/graph/drawing.ts';
import { GraphCanvas } from '#app/ui/graph/GraphCanvas.tsx';
import type { Pointed } from '#app/ui/graph/graph-pointer.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import type { Picture } from '../picture.ts';
import { useFigures } from './figures.ts';
import { LassoLayer } from './LassoLayer.tsx';
import { PictureTip } from './PictureTip.tsx';
import { PictureTools } from './PictureTools.tsx';
import type { useDrawing } from './use-drawing.ts';
import type { useGroupList } from './use-group-list.ts';
import { focusOn } from './use-selection.ts';
import type { SheetFormat } from './use-sheet.ts';
import type { Shown } from './use-shown.ts';

interface PictureAreaProps {
  readonly picture: Picture;
  /** What is drawn; null until the first arrangement is worked out. */
  readonly now: Shown | null;
  readonly drawn: ReturnType<typeof useDrawing>;
  readonly groups: ReturnType<typeof useGroupList>;
  readonly focus: Focus | null;
  readonly view: GraphView | null;
  readonly onView: (view: GraphView | null) => void;
  readonly onPick: (focus: Focus | null, more: boolean) => void;
  readonly onSave: (as: SheetFormat) => void;
}

/** The picture itself, what is told where the pointer stands, and its tools. */
export function PictureArea({ picture, now, drawn, groups, focus, view, ...on }: PictureAreaProps) {
  const { t } = useTranslation('network');
  const { count } = useFigures();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [lasso, setLasso] = useState(false);
  const standing = useMemo(() => new Set(now?.drawing.nodes.map(({ id }) => id)), [now?.drawing]);
  const rearrange = () => {
    drawn.rearrange();
    requestAnimationFrame(() => view?.fit());
  };
  return (
    <>
      {now && (
        <GraphCanvas
          drawing={now.drawing}
          fitKey={now.fitKey}
          focus={focus}
          near={drawn.near}
          onPick={on.onPick}
          onOpen={drawn.openBubble}
          onMove={(id, x, y) => drawn.remember(new Map([[id, [x, y]]]))}
          onPoint={setPointed}
          onView={drawn.onView}
          label={t('pictureLabel', {
            nodes: count(picture.nodes.ids.length),
            ties: count(picture.ties.a.length),
          })}
          describedBy="network-keys"
          view={view}
          onStand={on.onView}
        />
      )}
      {picture.nodes.ids.length === 0 && (
        <p className="absolute inset-x-4 top-16 text-center text-quiet">{t('emptyFiltered')}</p>
      )}
      {lasso && view && (
        <LassoLayer
          within={(line) => view.within(line)}
          onChoose={(ids) => {
            setLasso(false);
            on.onPick(focusOn(ids), false);
          }}
          onStop={() => setLasso(false)}
        />
      )}
      <PictureTip
        picture={picture}
        groups={drawn.groups.of}
        alone={(id) => standing.has(id)}
        pointed={lasso ? null : pointed}
        bubble={(group) => groups.find((one) => one.group === group) ?? { name: '', count: 0 }}
      />
      <PictureTools
        view={view}
        lasso={lasso}
        onLasso={() => setLasso(!lasso)}
        onSave={on.onSave}
        onRearrange={drawn.movable ? rearrange : null}
      />
    </>
  );
}
