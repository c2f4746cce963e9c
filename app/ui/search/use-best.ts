import { useEffect, useState } from 'react';
import type { SearchGroup } from '#app/operations/search.server.ts';
import { fetchBest } from './hit.ts';

interface Best {
  readonly groups: readonly SearchGroup[];
  /** `loading` while the groups still belong to an earlier text. */
  readonly state: 'idle' | 'loading' | 'done' | 'failed';
}

const typingPause = 120;
const idle: Best = { groups: [], state: 'idle' };

/** The best results for a text as it is typed; an answer that comes late never replaces a newer one. */
export function useBest(text: string): Best {
  const [best, setBest] = useState(idle);
  const query = text.trim();
  useEffect(() => {
    if (!query) return setBest(idle);
    const abort = new AbortController();
    setBest((previous) => ({ ...previous, state: 'loading' }));
    const timer = setTimeout(async () => {
      try {
        const groups = await fetchBest(query, abort.signal);
        if (!abort.signal.aborted) setBest({ groups, state: 'done' });
      } catch {
        if (!abort.signal.aborted) setBest({ groups: [], state: 'failed' });
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return best;
}
