import { Link, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import { Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { formatDay, formatPlainDay } from '#app/ui/format.ts';
import { IconButton } from '#app/ui/IconButton.tsx';
import { shareOf, stopAt, stopsBetween, type Timeline } from '../timeline.ts';
import { usePlaying } from './use-playing.ts';

interface TimeBarProps {
  readonly timeline: Timeline;
  readonly today: string;
  /** The day that the picture shows. */
  readonly asOf: string;
  /** Is the picture of that day still on its way? */
  readonly loading: boolean;
}

/** How long the slider rests before its day is fetched, in milliseconds. */
const rest = 200;

/** Bars along the slider, one a period. Placed by script: the content policy lets no style through that stands in the markup. */
function Periods({ timeline, stops }: { readonly timeline: Timeline; readonly stops: readonly string[] }) {
  return (
    <ul className="relative mx-2 h-4.5 overflow-hidden text-xs text-quiet">
      {timeline.periods.map(({ title, from, to }) => (
        <li
          key={`${from} ${title}`}
          ref={(element) => {
            if (!element) return;
            const [begin, end] = [shareOf(stops, from), shareOf(stops, to)];
            element.style.left = `${100 * begin}%`;
            element.style.width = `${100 * (end - begin)}%`;
          }}
          title={title}
          className="absolute truncate border-t-2 border-l border-strong-line px-1"
        >
          {title}
        </li>
      ))}
    </ul>
  );
}

/** The network through time: a slider over the months and funding periods, to be played. The day stands in the address. */
export function TimeBar({ timeline, today, asOf, loading }: TimeBarProps) {
  const { t, i18n } = useTranslation('comparison');
  const navigate = useNavigate();
  const navigation = useNavigation();
  const [parameters] = useSearchParams();
  const stops = useMemo(() => stopsBetween(timeline.first, today), [timeline.first, today]);
  const last = stops.length - 1;
  const shown = stopAt(stops, asOf);
  const [at, setAt] = useState(shown);
  useEffect(() => setAt(shown), [shown]);

  const go = (stop: number) => {
    const next = new URLSearchParams(parameters);
    if (stop >= last) next.delete('asOf');
    else next.set('asOf', stops[stop] ?? today);
    // A window of evidence that ends before the day would hide what the slider is to show.
    next.delete('to');
    navigate(`?${next}`, { replace: true, preventScrollReset: true });
  };
  const busy = loading || navigation.state !== 'idle' || at !== shown;
  const { playing, toggle, stop } = usePlaying(at, last, busy, setAt);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes where the slider rests, however it goes there
  useEffect(() => {
    if (at === shown) return;
    const timer = setTimeout(() => go(at), playing ? 0 : rest);
    return () => clearTimeout(timer);
  }, [at, shown]);

  if (last < 1) return null;
  const day = at === shown ? asOf : (stops[at] ?? asOf);
  const compared = new URLSearchParams(parameters);
  if (at < last) {
    compared.set('before', stops[at] ?? today);
    compared.delete('asOf');
  }
  return (
    <section aria-label={t('time')} className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      <IconButton icon={playing ? Pause : Play} label={t(playing ? 'pause' : 'play')} onClick={toggle} />
      <div className="min-w-40 grow">
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={t('day')}
          aria-valuetext={formatPlainDay(day, i18n.language)}
          onChange={(event) => {
            stop();
            setAt(Number(event.target.value));
          }}
          className="block h-6 w-full accent-accent coarse:h-11"
        />
        <Periods timeline={timeline} stops={stops} />
      </div>
      <output className="w-32 text-sm tabular-nums">{formatDay(day, i18n.language)}</output>
      {at < last && (
        <Button type="button" look="quiet" onClick={() => setAt(last)}>
          {t('today')}
        </Button>
      )}
      <Link className="link tap inline-flex min-h-8.5 items-center" to={`/netzwerk/vergleich?${compared}`}>
        {t('toComparison')}
      </Link>
    </section>
  );
}
