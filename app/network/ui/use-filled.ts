import { useCallback, useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** Does the page fill the screen? Null where it can't, and while nobody knows: on the server. */
export function useFilled() {
  const filled = useSyncExternalStore<boolean | null>(
    subscribe,
    () => (document.fullscreenEnabled ? document.fullscreenElement !== null : null),
    () => null,
  );
  const toggle = useCallback(() => {
    if (!document.fullscreenEnabled) return;
    // A browser may refuse: then the page stays as it is.
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    asked.catch(() => {});
  }, []);
  return [filled, toggle] as const;
}
