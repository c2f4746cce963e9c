import { useCallback, useEffect, useState } from 'react';

/** Writes which step is shown into the address without loading anything, so that a reload stays there. */
function noteInAddress(step: number): void {
  const url = new URL(window.location.href);
  url.searchParams.set('schritt', String(step + 1));
  window.history.replaceState(window.history.state, '', url);
}

/** The step of a presentation that is shown, never beyond its ends. */
export function useSteps(count: number, first: number) {
  const within = useCallback((step: number) => Math.max(0, Math.min(count - 1, step)), [count]);
  const [step, setStep] = useState(within(first));
  const go = useCallback((next: (now: number) => number) => setStep((now) => within(next(now))), [within]);
  useEffect(() => noteInAddress(step), [step]);
  return [step, go] as const;
}

type Go = ReturnType<typeof useSteps>[1];

const turns: ReadonlyMap<string, (now: number) => number> = new Map([
  ['ArrowRight', (now) => now + 1],
  ['ArrowDown', (now) => now + 1],
  ['PageDown', (now) => now + 1],
  [' ', (now) => now + 1],
  ['ArrowLeft', (now) => now - 1],
  ['ArrowUp', (now) => now - 1],
  ['PageUp', (now) => now - 1],
  ['Home', () => 0],
  ['End', () => Number.MAX_SAFE_INTEGER],
]);

/** Space presses what has the focus, and arrows scroll the legend: what has a use of its own for a key keeps it. */
function belongsTo(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return key === ' ' && target.closest('button, a, summary') !== null;
}

interface StageKeys {
  readonly go: Go;
  readonly onFill: () => void;
  readonly onEnd: () => void;
}

/** The keys of a presentation, as remote controls send them too. */
export function useStageKeys({ go, onFill, onEnd }: StageKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const turn = turns.get(event.key);
      if (turn && !belongsTo(event.key, event.target)) go(turn);
      else if (event.key === 'f' || event.key === 'F') onFill();
      // A filled screen is left by the browser itself.
      else if (event.key === 'Escape' && !document.fullscreenElement) onEnd();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, onFill, onEnd]);
}
