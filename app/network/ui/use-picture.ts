import { useCallback, useEffect, useState } from 'react';
import { type CompactPicture, decodePicture } from '../compact.ts';
import type { Picture } from '../picture.ts';

export interface PictureState {
  /** The one before stays until the next is there. */
  readonly picture: Picture | null;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly retry: () => void;
}

/** Fetches the compact picture; the browser's own cache answers when nothing has changed. */
export function usePicture(url: string): PictureState {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [state, setState] = useState<PictureState['state']>('loading');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    const asking = new AbortController();
    setState('loading');
    fetch(url, { signal: asking.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const compact: CompactPicture = await response.json();
        setPicture(decodePicture(compact));
        setState('ready');
      })
      .catch(() => {
        if (!asking.signal.aborted) setState('failed');
      });
    return () => asking.abort();
  }, [url, attempt]);

  return { picture, state, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
