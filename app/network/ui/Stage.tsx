import { useNavigate } from '@remix-run/react';
import { ArrowLeft, ArrowRight, Maximize, Minimize, Printer, X } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { IconButton, IconLink } from '#app/ui/IconButton.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import type { PresentedStep } from './presented-step.ts';
import { StagePicture } from './StagePicture.tsx';
import { useFilled } from './use-filled.ts';
import { useStageKeys, useSteps } from './use-steps.ts';
import { useWide } from './use-wide.ts';

interface StageProps {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly PresentedStep[];
  readonly first: number;
}

const list = '/netzwerk/praesentationen';

/** A presentation: one view at a time over the whole window, by keyboard, mouse or finger. */
export function Stage({ id, name, steps, first }: StageProps) {
  const { t } = useTranslation('view');
  const navigate = useNavigate();
  const [at, go] = useSteps(steps.length, first);
  const [filled, fill] = useFilled();
  const onEnd = useCallback(() => navigate(list), [navigate]);
  useStageKeys({ go, onFill: fill, onEnd });
  const wide = useWide();
  const step = steps[at];
  const next = steps[at + 1]?.dataUrl;
  useEffect(() => {
    // The next picture is there when somebody turns to it; if not, it is fetched then.
    if (next) fetch(next).catch(() => {});
  }, [next]);
  if (!step) return null;
  const turn = (by: number) => go((now) => now + by);
  const place = t('stage.steps', { number: at + 1, count: steps.length });
  return (
    <main className="flex h-dvh flex-col bg-ground text-ink">
      <header className="flex items-center gap-3 px-4 pt-2 phone:px-2">
        <p className="min-w-0 grow truncate font-semibold text-quiet">{name}</p>
        <p className="shrink-0 text-sm text-quiet tabular-nums">{place}</p>
        <div className="flex shrink-0">
          {filled !== null && (
            <IconButton
              icon={filled ? Minimize : Maximize}
              label={t(filled ? 'stage.shrink' : 'stage.fill')}
              onClick={fill}
            />
          )}
          <IconLink icon={Printer} label={t('stage.print')} to={`${list}/${id}/drucken`} />
          <IconLink icon={X} label={t('stage.end')} to={list} />
        </div>
      </header>
      <ProgressBar label={place} value={at + 1} max={steps.length} />
      <div aria-live="polite" className="px-4 phone:px-3">
        <h1 className="text-2xl wrap-anywhere phone:text-xl">{step.name}</h1>
        {step.sentence && (
          <p className="max-w-[75ch] text-xl wrap-anywhere phone:text-base">{step.sentence}</p>
        )}
      </div>
      <StagePicture key={at} step={step} place={place} legend={wide === true ? 'open' : 'folded'} />
      <footer className="flex shrink-0 items-center gap-2 border-t border-line px-4 py-1.5 phone:px-2">
        <Button type="button" disabled={at === 0} onClick={() => turn(-1)} className="phone:grow">
          <ArrowLeft size={18} aria-hidden="true" /> {t('stage.previous')}
        </Button>
        <Button
          type="button"
          look="primary"
          disabled={at === steps.length - 1}
          onClick={() => turn(1)}
          className="phone:grow"
        >
          {t('stage.next')} <ArrowRight size={18} aria-hidden="true" />
        </Button>
        <p className="ml-auto text-sm text-quiet coarse:sr-only phone:sr-only">{t('stage.keys')}</p>
      </footer>
    </main>
  );
}
