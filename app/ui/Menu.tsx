import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';

interface MenuProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A native disclosure that opens without scripts; with them Escape, a press elsewhere and a new page close it. */
export function Menu({ summary, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();

  const page = useRef(key);
  useEffect(() => {
    // Only a new page closes it: what somebody opened before the scripts were there stays open.
    if (details.current && page.current !== key) details.current.open = false;
    page.current = key;
  }, [key]);

  useEffect(() => {
    const onPress = ({ target }: Event) => {
      if (details.current && target instanceof Node && !details.current.contains(target)) {
        details.current.open = false;
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const element = details.current;
      if (event.key !== 'Escape' || !element?.open || !element.contains(document.activeElement)) return;
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details ref={details} className="relative">
      <summary className="tap inline-flex min-h-9 compact:min-h-8 list-none items-center gap-1 rounded-md px-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        {summary}
      </summary>
      <div className="absolute right-0 z-30 mt-1 whitespace-normal phone:fixed phone:inset-x-4 phone:w-auto max-h-[70dvh] w-64 overflow-y-auto rounded-md bg-raised p-2 shadow-float">
        {children}
      </div>
    </details>
  );
}
