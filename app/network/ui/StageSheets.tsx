import { Link } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import type { PresentedStep } from './presented-step.ts';
import { StagePicture } from './StagePicture.tsx';

interface StageSheetsProps {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly PresentedStep[];
}

/** As long as the page stands it is light, whatever somebody likes on the screen: pictures are drawn for paper. */
function usePaper(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset.theme = 'light';
    return () => {
      if (theme === undefined) delete dataset.theme;
      else dataset.theme = theme;
    };
  }, []);
}

/** A presentation on paper: one view a page, as wide as the paper so that nothing is drawn anew for it. */
export function StageSheets({ id, name, steps }: StageSheetsProps) {
  const { t } = useTranslation('view');
  const [ready, setReady] = useState<ReadonlySet<number>>(new Set());
  const stands = useCallback((at: number) => setReady((before) => new Set([...before, at])), []);
  usePaper();
  const all = ready.size === steps.length;
  return (
    <main className="mx-auto max-w-[178mm] py-4 print:py-0">
      <div className="no-print mb-6 px-4">
        <h1 className="text-2xl">{t('stage.printTitle')}</h1>
        <p role="status" className="my-2 text-quiet">
          {all ? t('stage.ready') : t('stage.preparing', { done: ready.size, count: steps.length })}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="button" look="primary" disabled={!all} onClick={() => window.print()}>
            {t('stage.print')}
          </Button>
          <Link className="link tap inline-flex min-h-9 items-center" to={`/netzwerk/praesentationen/${id}`}>
            {t('stage.back')}
          </Link>
        </div>
      </div>
      {steps.map((step, at) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
          key={at}
          name={name}
          step={step}
          at={at}
          count={steps.length}
          onReady={stands}
        />
      ))}
    </main>
  );
}

interface SheetProps {
  readonly name: string;
  readonly step: PresentedStep;
  readonly at: number;
  readonly count: number;
  readonly onReady: (at: number) => void;
}

function Sheet({ name, step, at, count, onReady }: SheetProps) {
  const { t } = useTranslation('view');
  const place = t('stage.steps', { number: at + 1, count });
  const ready = useCallback(() => onReady(at), [onReady, at]);
  return (
    <section className="mb-8 flex h-[250mm] flex-col border-y border-line bg-ground px-4 break-inside-avoid print:mb-0 print:border-0 print:px-0 print:not-last:break-after-page phone:h-[90dvh]">
      <p className="flex justify-between gap-4 pt-2 text-sm text-quiet">
        <span>{name}</span>
        <span className="tabular-nums">{place}</span>
      </p>
      <h2 className="text-xl wrap-anywhere">{step.name}</h2>
      {step.sentence && <p className="wrap-anywhere">{step.sentence}</p>}
      <StagePicture step={step} place={place} legend="open" onReady={ready} />
    </section>
  );
}
