import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgain } from '#app/ui/again.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
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
  useAgain(() => load(`/import/${batch.id}/stand`), { busy: state !== 'idle', ended, pause });
  useEffect(() => {
    if (ended) revalidate();
  }, [ended, revalidate]);
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
      <ProgressBar
        labelledBy="progress-label"
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
