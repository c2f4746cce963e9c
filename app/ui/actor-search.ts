import { useEffect, useState } from 'react';

export interface ActorOption {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

type SearchState = 'idle' | 'loading' | 'done' | 'failed';

/** Suggestions for a text as it is typed; an answer that comes late never replaces a newer one. */
export function useActorSearch(url: string, text: string): { options: readonly ActorOption[]; state: SearchState } {
  const [answer, setAnswer] = useState<{ options: readonly ActorOption[]; state: SearchState }>({
    options: [],
    state: 'idle',
  });
  const query = text.trim();
  useEffect(() => {
    if (!query) return setAnswer({ options: [], state: 'idle' });
    const abort = new AbortController();
    setAnswer((previous) => ({ ...previous, state: 'loading' }));
    const timer = setTimeout(async () => {
      try {
        const separator = url.includes('?') ? '&' : '?';
        const response = await fetch(`${url}${separator}q=${encodeURIComponent(query)}`, { signal: abort.signal });
        if (!response.ok) throw new Error(String(response.status));
        const { items } = (await response.json()) as { items: readonly ActorOption[] };
        setAnswer({ options: items, state: 'done' });
      } catch {
        if (!abort.signal.aborted) setAnswer({ options: [], state: 'failed' });
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, query]);
  return answer;
}
