import { useEffect, useRef } from 'react';

interface Asking {
  /** An answer is still awaited: nothing is asked meanwhile. */
  readonly busy: boolean;
  /** What was waited for is there. */
  readonly ended: boolean;
  /** Milliseconds. */
  readonly pause: number;
}

/**
 * Asks again and again until what is waited for is there. By the clock and not
 * by each change of `busy`: an answer may come before the question was ever
 * drawn, and then nothing changes and nobody would ask again.
 */
export function useAgain(ask: () => void, { busy, ended, pause }: Asking): void {
  const latest = useRef({ ask, busy });
  latest.current = { ask, busy };
  useEffect(() => {
    if (ended) return;
    const timer = setInterval(() => {
      if (!latest.current.busy) latest.current.ask();
    }, pause);
    return () => clearInterval(timer);
  }, [ended, pause]);
}
