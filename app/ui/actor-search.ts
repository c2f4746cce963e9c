import { useEffect, useRef, useState } from 'react';

export interface ActorOption {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

interface ActorSearch {
  readonly options: readonly ActorOption[];
  /** `loading` while the options still belong to an earlier text. */
  readonly state: 'idle' | 'loading' | 'done' | 'failed';
}

const typingPause = 120;
const remembered = 50;
const idle: ActorSearch = { options: [], state: 'idle' };

/** Suggestions for a text as it is typed; an answer that comes late never replaces a newer one. */
export function useActorSearch(url: string, text: string): ActorSearch {
  const [answer, setAnswer] = useState(idle);
  const known = useRef(new Map<string, readonly ActorOption[]>());
  const query = text.trim();
  useEffect(() => {
    if (!query) return setAnswer(idle);
    const address = `${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(query)}`;
    const before = known.current.get(address);
    if (before) return setAnswer({ options: before, state: 'done' });
    const abort = new AbortController();
    setAnswer((previous) => ({ ...previous, state: 'loading' }));
    const timer = setTimeout(async () => {
      try {
        const options = await fetchOptions(address, abort.signal);
        if (abort.signal.aborted) return;
        if (known.current.size >= remembered) known.current.clear();
        known.current.set(address, options);
        setAnswer({ options, state: 'done' });
      } catch {
        if (!abort.signal.aborted) setAnswer({ options: [], state: 'failed' });
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, query]);
  return answer;
}

async function fetchOptions(address: string, signal: AbortSignal): Promise<readonly ActorOption[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  const body: unknown = await response.json();
  const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : null;
  if (!Array.isArray(items)) throw new Error('The search answered without items');
  return items.flatMap(toOption);
}

function toOption(item: unknown): ActorOption[] {
  if (typeof item !== 'object' || item === null) return [];
  const { kind, id, label, detail }: Partial<Record<keyof ActorOption, unknown>> = item;
  if (
    (kind !== 'organisation' && kind !== 'contact') ||
    typeof id !== 'string' ||
    typeof label !== 'string'
  ) {
    return [];
  }
  return [{ kind, id, label, detail: typeof detail === 'string' ? detail : '' }];
}
