import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import type { Focus } from '#app/ui/graph/drawing.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { TieMark } from '#app/ui/graph/TieMark.tsx';
import { Skeleton } from '#app/ui/Skeleton.tsx';
import type { Picture } from '../picture.ts';
import { ComparedPicture } from './ComparedPicture.tsx';
import { extentOfBoth, weightsOf } from './compared-drawing.ts';
import { usePicture } from './use-picture.ts';

interface ComparedPicturesProps {
  /** Where the pictures of the two days are fetched. */
  readonly beforeUrl: string;
  readonly nowUrl: string;
}

function Beside({ before, now }: { readonly before: Picture; readonly now: Picture }) {
  const { t, i18n } = useTranslation('comparison');
  const [focus, setFocus] = useState<Focus | null>(null);
  const [left, setLeft] = useState<GraphView | null>(null);
  const [right, setRight] = useState<GraphView | null>(null);
  const both = useMemo(
    () => ({ was: weightsOf(before), is: weightsOf(now), extent: extentOfBoth(before, now) }),
    [before, now],
  );
  useEffect(() => (left && right ? left.moveWith(right) : undefined), [left, right]);
  const day = ({ asOf }: Picture) => t('dayOf', { day: formatPlainDay(asOf, i18n.language) });
  const shared = { ...both, focus, onPick: setFocus };
  return (
    <>
      <div className="flex gap-4 max-md:flex-col md:divide-x md:divide-line">
        <ComparedPicture
          {...shared}
          picture={before}
          earlier
          view={left}
          onStand={setLeft}
          caption={day(before)}
        />
        <ComparedPicture
          {...shared}
          picture={now}
          earlier={false}
          view={right}
          onStand={setRight}
          caption={day(now)}
        />
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        {(['lost', 'new', 'same'] as const).map((change) => (
          <span key={change} className="inline-flex items-center gap-1.5">
            <TieMark style={change} /> {t(`legend.${change}`)}
          </span>
        ))}
      </p>
    </>
  );
}

/** Two days side by side, in the same places: what has gone stands out in the earlier, what is new in the later. */
export function ComparedPictures({ beforeUrl, nowUrl }: ComparedPicturesProps) {
  const { t } = useTranslation(['comparison', 'network']);
  const [before, now] = [usePicture(beforeUrl), usePicture(nowUrl)];
  if ([before, now].some(({ state }) => state === 'failed')) {
    const again = () => {
      for (const { state, retry } of [before, now]) if (state === 'failed') retry();
    };
    return (
      <div role="alert" className="max-w-[60ch] rounded-md bg-harm-soft px-5 py-4">
        <p className="mb-3">{t('network:failed')}</p>
        <Button type="button" onClick={again}>
          {t('network:retry')}
        </Button>
      </div>
    );
  }
  if (!before.picture || !now.picture) {
    return (
      <>
        <p className="sr-only">{t('network:loading')}</p>
        <Skeleton rows={6} />
        <noscript>{t('needsScript')}</noscript>
      </>
    );
  }
  return <Beside before={before.picture} now={now.picture} />;
}
