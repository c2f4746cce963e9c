import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '#app/ui/graph/lasso.ts';

interface LassoLayerProps {
  /** The actors within a closed line. */
  readonly within: (line: readonly Spot[]) => readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onStop: () => void;
}

/** A line is of so many spots at least: less is a click. */
const leastSpots = 5;

/** Lies over the picture while a line is drawn around actors, by mouse, pen or finger; Escape ends it. */
export function LassoLayer({ within, onChoose, onStop }: LassoLayerProps) {
  const { t } = useTranslation('network');
  const [line, setLine] = useState<readonly Spot[]>([]);
  const stop = useRef(onStop);
  useEffect(() => {
    stop.current = onStop;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && stop.current();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const spotOf = (event: PointerEvent<HTMLDivElement>): Spot => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([spotOf(event)]);
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (line.length > 0) setLine([...line, spotOf(event)]);
  };
  const end = () => {
    if (line.length >= leastSpots) onChoose(within(line));
    else setLine([]);
  };

  return (
    <div
      aria-hidden="true"
      className="no-print absolute inset-0 z-10 cursor-crosshair touch-none"
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={() => setLine([])}
    >
      <p className="pointer-events-none absolute inset-x-16 top-3 text-center">
        <span className="rounded-md bg-raised px-3 py-1.5 text-sm shadow-float">{t('lassoHint')}</span>
      </p>
      <svg className="size-full" role="presentation">
        <polygon
          points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
          className="fill-accent/15 stroke-accent stroke-2"
        />
      </svg>
    </div>
  );
}
