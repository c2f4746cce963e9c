import { useEffect, useRef } from 'react';

/** Does this element take letters, so that single-key shortcuts must stay out of it? */
export function takesTyping(target: EventTarget | null): boolean {
  return (
    (target instanceof Element &&
      target.closest('textarea, select, [contenteditable], [role="combobox"]') !== null) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type))
  );
}

/**
 * Single keys that act from anywhere on the page, by `event.key` (`n`, `?`).
 * Silent while somebody types, holds a modifier, or has a dialog before them.
 * An action that answers false had nothing to do and leaves the key to others.
 */
export function useShortcuts(actions: Readonly<Record<string, () => unknown>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesTyping(event.target) || document.querySelector('dialog[open]')) return;
      const action = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!action || action() === false) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
