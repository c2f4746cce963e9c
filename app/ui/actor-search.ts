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

interface Answer {
  /** What was asked; empty where nothing was. */
  readonly address: string;
  readonly options: readonly ActorOption[];
  readonly failed: boolean;
}

/** Suggestions for a text as it is typed; an answer that comes late never replaces a newer one. */
export function useActorSearch(url: string, text: string): ActorSearch {
  const query = text.trim();
  const address = query && `${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(query)}`;
  const [answer, setAnswer] = useState<Answer>({ address: '', options: [], failed: false });
  const known = useRef(new Map<string, readonly ActorOption[]>());
  useEffect(() => {
    if (!address) return setAnswer({ address, options: [], failed: false });
    const before = known.current.get(address);
    if (before) return setAnswer({ address, options: before, failed: false });
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const options = await fetchOptions(address, abort.signal);
        if (abort.signal.aborted) return;
        if (known.current.size >= remembered) known.current.clear();
        known.current.set(address, options);
        setAnswer({ address, options, failed: false });
      } catch {
        if (!abort.signal.aborted) setAnswer({ address, options: [], failed: true });
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [address]);
  // By the text itself, not by an effect after it: Enter may come before one, on a busy machine.
  if (!address) return { options: [], state: 'idle' };
  if (answer.address !== address) return { options: answer.options, state: 'loading' };
  return { options: answer.options, state: answer.failed ? 'failed' : 'done' };
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
