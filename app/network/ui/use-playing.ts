import { useEffect, useState } from 'react';

/** How long each stop is looked at, in milliseconds. */
const pause = 700;

export interface Playing {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Plays through stops one by one: each is looked at for a while once it is
 * there, the last one ends it. Begun at the last it starts from the first.
 */
export function usePlaying(at: number, last: number, busy: boolean, step: (to: number) => void): Playing {
  const [playing, setPlaying] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `step` is the same way to go on
  useEffect(() => {
    if (!playing || busy) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => step(at + 1), pause);
    return () => clearTimeout(timer);
  }, [playing, busy, at, last]);
  return {
    playing,
    toggle: () => {
      if (!playing && at >= last) step(0);
      setPlaying(!playing);
    },
    stop: () => setPlaying(false),
  };
}
