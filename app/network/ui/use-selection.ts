import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { type Focus, idsOf, sameFocus } from '#app/ui/graph/drawing.ts';

/** An address names so many actors; a larger choice is gone with the page. */
const mostNamed = 30;

/** What is picked out when these actors are: nothing, the one, or all of them. */
export function focusOn(ids: readonly string[]): Focus | null {
  const [first] = ids;
  if (first === undefined) return null;
  return ids.length === 1 ? { kind: 'node', id: first } : { kind: 'set', ids };
}

/** The same with an actor more, or without one that is picked out already. */
export function withActor(focus: Focus | null, id: string): Focus | null {
  const ids = focus ? idsOf(focus) : [];
  return focusOn(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
}

/** What an address picks out: actors, or a tie by both ends; null for nothing. */
export function focusIn({
  actor,
  tie,
}: {
  readonly actor: string | null;
  readonly tie: string | null;
}): Focus | null {
  const [source, target] = (tie ?? '').split('.');
  if (source && target) return { kind: 'tie', source, target };
  return focusOn([...new Set((actor ?? '').split('.'))].filter(Boolean).slice(0, mostNamed));
}

/** Writes what is picked out into the address without loading anything, so that it can be linked and reloaded. */
function noteInAddress(focus: Focus | null): void {
  const url = new URL(window.location.href);
  url.searchParams.delete('actor');
  url.searchParams.delete('tie');
  const ids = focus ? idsOf(focus) : [];
  if (focus && ids.length <= mostNamed) {
    url.searchParams.set(focus.kind === 'tie' ? 'tie' : 'actor', ids.join('.'));
  }
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
