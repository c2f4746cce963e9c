import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { StillGraph } from '#app/ui/graph/StillGraph.tsx';
import { Skeleton } from '#app/ui/Skeleton.tsx';
import { extremesOf } from '../extremes.ts';
import type { Picture } from '../picture.ts';
import { useFigures } from './figures.ts';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkStatus } from './NetworkStatus.tsx';
import type { PresentedStep } from './presented-step.ts';
import { useDrawing } from './use-drawing.ts';
import { usePicture } from './use-picture.ts';
import { focusIn } from './use-selection.ts';

interface StagePictureProps {
  readonly step: PresentedStep;
  /** Is the legend always there, or behind a line of its own where there is little room? */
  readonly legend: 'open' | 'folded';
  /** Which view of how many it is. */
  readonly place: string;
  /** Called once the picture stands, or once there is none to come. */
  readonly onReady?: () => void;
}

/** The picture of one view, with legend and status beneath; or why there is none. */
export function StagePicture({ step, legend, place, onReady }: StagePictureProps) {
  const { t } = useTranslation(['view', 'network']);
  const { picture, state, retry } = usePicture(step.dataUrl);
  const none = state === 'failed' || picture?.nodes.ids.length === 0;
  useEffect(() => {
    if (none) onReady?.();
  }, [none, onReady]);
  if (state === 'failed') {
    return (
      <div role="alert" className="m-4 max-w-[60ch] grow rounded-md bg-harm-soft px-5 py-4">
        <p className="mb-3">{t('stage.failed')}</p>
        <Button type="button" onClick={retry}>
          {t('network:retry')}
        </Button>
      </div>
    );
  }
  if (!picture) {
    return (
      <div className="grow p-4">
        <p className="sr-only">{t('network:loading')}</p>
        <Skeleton rows={6} />
      </div>
    );
  }
  if (none) return <p className="grow p-4 text-xl text-quiet">{t('stage.nothing')}</p>;
  return <Drawn step={step} picture={picture} legend={legend} place={place} onReady={onReady ?? null} />;
}

interface DrawnProps extends Pick<StagePictureProps, 'step' | 'legend' | 'place'> {
  readonly picture: Picture;
  readonly onReady: (() => void) | null;
}

function Drawn({ step, picture, legend, place, onReady }: DrawnProps) {
  const { t } = useTranslation('view');
  const { count } = useFigures();
  const { filter, look, moment, kept, named } = step;
  const focus = useMemo(() => focusIn(named), [named]);
  const drawn = useDrawing(picture, filter, look, focus, kept);
  const extremes = useMemo(() => extremesOf(picture, filter.size), [picture, filter.size]);
  const [view, setView] = useState<GraphView | null>(null);
  const { drawing } = drawn;
  const still = useMemo(() => drawing && { ...drawing, movable: false }, [drawing]);
  const stands = view !== null && still !== null;
  useEffect(() => {
    if (stands) onReady?.();
  }, [stands, onReady]);
  const words = (
    <>
      <NetworkLegend
        counties={picture.counties}
        size={filter.size}
        extremes={extremes}
        look={look}
        colours={drawn.colours.entries}
        bubbles={drawn.groups.by !== 'none'}
        of={place}
      />
      <NetworkStatus
        shown={{ ...picture, nodes: picture.nodes.ids.length, ties: picture.ties.a.length }}
        moment={moment}
      />
    </>
  );
  return (
    <>
      <div className="relative min-h-0 grow bg-ground">
        {still && (
          <StillGraph
            drawing={still}
            fitKey={drawn.fitKey}
            focus={focus}
            near={drawn.near}
            onOpen={drawn.openBubble}
            onView={drawn.onView}
            label={t('stage.picture', {
              nodes: count(picture.nodes.ids.length),
              ties: count(picture.ties.a.length),
            })}
            view={view}
            onStand={setView}
          />
        )}
      </div>
      {legend === 'open' ? (
        <div className="shrink-0 px-4 py-1 phone:px-2">{words}</div>
      ) : (
        <details className="shrink-0 px-4 py-1 text-sm open:max-h-[40dvh] open:overflow-y-auto phone:px-2">
          <summary className="tap inline-flex min-h-8 items-center text-accent">{t('stage.legend')}</summary>
          {words}
        </details>
      )}
    </>
  );
}
