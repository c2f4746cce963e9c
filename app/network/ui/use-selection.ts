import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { type Focus, sameFocus } from '#app/ui/graph/drawing.ts';

/** Writes the chosen actor into the address without loading anything, so that it can be linked and reloaded. */
function noteInAddress(focus: Focus | null): void {
  const url = new URL(window.location.href);
  if (focus?.kind === 'node') url.searchParams.set('actor', focus.id);
  else url.searchParams.delete('actor');
  window.history.replaceState(window.history.state, '', url);
}

/** What is picked out, beginning with the actor that the address names. */
export function useSelection(actor: string | null) {
  const [focus, setFocus] = useState<Focus | null>(actor === null ? null : { kind: 'node', id: actor });
  const choose = useCallback((next: Focus | null) => {
    setFocus((now) => (sameFocus(now, next) ? now : next));
    noteInAddress(next);
  }, []);
  const { search } = useLocation();
  // Another filter or layout leaves the chosen actor chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted again when the address has changed
  useEffect(() => noteInAddress(focus), [search]);
  return [focus, choose] as const;
}
