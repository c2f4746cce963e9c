import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import type { PresentedBatch } from '../present.ts';

interface Progress {
  readonly status: string;
  readonly running: boolean;
  readonly position: number;
  readonly rowCount: number | null;
}

const pause = 1_000;

/** How far the work is, asked for once a second; without scripts a link asks. */
export function ProgressView({ batch }: { readonly batch: PresentedBatch }) {
  const { t, i18n } = useTranslation('import');
  const fetcher = useFetcher<Progress>();
  const { revalidate } = useRevalidator();
  const { load, state, data } = fetcher;
  const ended = data !== undefined && !data.running;
  const asking = useRef(false);
  asking.current = state !== 'idle';
  useEffect(() => {
    if (ended) {
      revalidate();
      return;
    }
    // Not once per change of the state: an answer may come before the question was ever drawn, and then nothing changes.
    const timer = setInterval(() => {
      if (!asking.current) load(`/import/${batch.id}/stand`);
    }, pause);
    return () => clearInterval(timer);
  }, [batch.id, ended, load, revalidate]);
  const number = new Intl.NumberFormat(i18n.language);
  const { position, rowCount } = data ?? batch;
  const status = batch.status;
  const total =
    status === 'CHECKING'
      ? null
      : status === 'UNDOING'
        ? batch.counts.create + batch.counts.update
        : rowCount;
  return (
    <div className="max-w-[60ch] space-y-3">
      {status === 'CHECKING' || status === 'APPLYING' || status === 'UNDOING' ? (
        <p className="font-medium" id="progress-label">
          {t(`progress.${status}`)}
        </p>
      ) : null}
      <progress
        className="h-2 w-full appearance-none overflow-hidden rounded-md bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        aria-labelledby="progress-label"
        {...(total ? { max: total, value: Math.min(position, total) } : {})}
      />
      <p role="status" className="text-quiet tabular-nums">
        {total
          ? t('progressOf', { position: number.format(position), total: number.format(total) })
          : t('progressSoFar', { position: number.format(position) })}
      </p>
      <p className="text-sm text-quiet">{t('mayLeave')}</p>
      <noscript>
        <LinkButton to="">{t('reloadToSee')}</LinkButton>
      </noscript>
    </div>
  );
}
