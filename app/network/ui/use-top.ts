import { useEffect, useRef } from 'react';
import type { Focus } from '#app/ui/graph/drawing.ts';

/**
 * An element that begins at its top again when something else is picked out, but
 * not with each actor more. The keys go on in it where the button that was
 * pressed is gone with what stood there before.
 */
export function useTop(focus: Focus | null) {
  const element = useRef<HTMLElement>(null);
  const what = focus?.kind === 'node' ? focus.id : focus?.kind;
  const last = useRef(what);
  useEffect(() => {
    if (last.current === what) return;
    last.current = what;
    element.current?.scrollTo(0, 0);
    if (document.activeElement === document.body) element.current?.focus();
  }, [what]);
  return element;
}
