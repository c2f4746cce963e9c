import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { type Focus, sameFocus } from '#app/ui/graph/drawing.ts';

/** What an address picks out: an actor, or a tie by both ends; null for nothing. */
export function focusIn({
  actor,
  tie,
}: {
  readonly actor: string | null;
  readonly tie: string | null;
}): Focus | null {
  const [source, target] = (tie ?? '').split('.');
  if (source && target) return { kind: 'tie', source, target };
  return actor === null ? null : { kind: 'node', id: actor };
}

/** Writes what is picked out into the address without loading anything, so that it can be linked and reloaded. */
function noteInAddress(focus: Focus | null): void {
  const url = new URL(window.location.href);
  url.searchParams.delete('actor');
  url.searchParams.delete('tie');
  if (focus?.kind === 'node') url.searchParams.set('actor', focus.id);
  if (focus?.kind === 'tie') url.searchParams.set('tie', `${focus.source}.${focus.target}`);
  window.history.replaceState(window.history.state, '', url);
}

/** What is picked out, beginning with what the address names. */
export function useSelection(named: Focus | null) {
  const [focus, setFocus] = useState<Focus | null>(named);
  const choose = useCallback((next: Focus | null) => {
    setFocus((now) => (sameFocus(now, next) ? now : next));
    noteInAddress(next);
  }, []);
  const { search } = useLocation();
  // Another filter or layout leaves chosen what is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted again when the address has changed
  useEffect(() => noteInAddress(focus), [search]);
  return [focus, choose] as const;
}
