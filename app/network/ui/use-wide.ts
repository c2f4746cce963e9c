import { useSyncExternalStore } from 'react';

const query = '(min-width: 48rem)';

function subscribe(changed: () => void): () => void {
  const wide = matchMedia(query);
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}

/** Is there room for the picture beside the panel? Null while nobody knows: on the server. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    subscribe,
    () => matchMedia(query).matches,
    () => null,
  );
}
