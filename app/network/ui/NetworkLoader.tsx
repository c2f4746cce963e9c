import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import type { Focus } from '#app/ui/graph/drawing.ts';
import { fetchGraphLibrary } from '#app/ui/graph/library.ts';
import { Skeleton } from '#app/ui/Skeleton.tsx';
import type { Timeline } from '../timeline.ts';
import { ActorSearch } from './ActorSearch.tsx';
import { NetworkBar, type NetworkBarProps } from './NetworkBar.tsx';
import { NetworkExplorer } from './NetworkExplorer.tsx';
import type { ShownMoment } from './NetworkStatus.tsx';
import { TimeBar } from './TimeBar.tsx';
import { usePicture } from './use-picture.ts';

interface NetworkLoaderProps {
  readonly dataUrl: string;
  readonly bar: Omit<NetworkBarProps, 'children' | 'state'>;
  readonly moment: ShownMoment;
  readonly momentQuery: string;
  readonly named: Focus | null;
  readonly timeline: Timeline;
  readonly today: string;
}

/** As high as the window beneath the head of the page, which is higher where it says that data are examples. */
const frame =
  'flex flex-col [--foot:0rem] [--bar:3.0625rem] [--demo:0rem] compact:[--bar:2.3125rem] max-lg:[--foot:3.75rem] [body:has(header>p)_&]:[--demo:1.5rem] md:-mx-4 md:-mt-5 md:-mb-5 compact:md:-mt-1 md:h-[calc(100dvh-var(--bar)-var(--demo)-var(--foot))] md:min-h-112 md:px-4 md:pt-1.5';

/** Fetches the picture and shows it, or says why it can't. */
export function NetworkLoader(props: NetworkLoaderProps) {
  const { dataUrl, bar, moment, momentQuery, named, timeline, today } = props;
  const { t } = useTranslation('network');
  useState(fetchGraphLibrary);
  const { picture, state, retry } = usePicture(dataUrl);
  // Asked for while the scripts still load: the fetch above then finds it there.
  const preload = <link rel="preload" as="fetch" href={dataUrl} crossOrigin="anonymous" />;
  if (!picture || state === 'failed') {
    return (
      <div className={frame}>
        {preload}
        <NetworkBar {...bar} />
        {state === 'failed' ? (
          <div role="alert" className="max-w-[60ch] rounded-md bg-harm-soft px-5 py-4">
            <p className="mb-3">{t('failed')}</p>
            <Button type="button" onClick={retry}>
              {t('retry')}
            </Button>
          </div>
        ) : (
          <>
            <p className="sr-only">{t('loading')}</p>
            <Skeleton rows={8} />
            <noscript>
              <p>
                {t('needsScript')}{' '}
                <Link className="link" to="/netzwerk?view=table">
                  {t('table')}
                </Link>
              </p>
            </noscript>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={frame} aria-busy={state === 'loading'}>
      <p className="hidden text-xl font-semibold print:block">{t('title')}</p>
      <NetworkExplorer
        picture={picture}
        filter={bar.filter}
        look={bar.look}
        moment={moment}
        momentQuery={momentQuery}
        key={bar.views.opened?.view.id ?? ''}
        named={named}
        kept={bar.views.opened}
        time={
          <TimeBar
            timeline={timeline}
            today={today}
            asOf={moment.asOf}
            loading={state === 'loading' || picture.asOf !== moment.asOf}
          />
        }
        bar={(onGo, state) => (
          <NetworkBar {...bar} state={state}>
            <ActorSearch nodes={picture.nodes} onGo={onGo} />
          </NetworkBar>
        )}
      />
    </div>
  );
}
