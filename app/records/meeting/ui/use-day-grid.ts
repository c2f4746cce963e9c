import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays } from '#app/kernel/day.ts';
import { addMonths, daysIn, monthOf, weekdayOf } from '#app/kernel/month.ts';

/** The day that a key leads to from another; null for keys that lead nowhere. */
export function dayAfterKey(key: string, day: string): string | null {
  const months = { PageUp: -1, PageDown: 1 }[key];
  if (months !== undefined) {
    const month = addMonths(monthOf(day), months);
    // The 31st leads to the last day of a month that has none.
    return `${month}-${String(Math.min(Number(day.slice(8)), daysIn(month))).padStart(2, '0')}`;
  }
  const weekday = weekdayOf(day);
  const steps = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekday,
    End: 6 - weekday,
  }[key];
  return steps === undefined ? null : addDays(day, steps);
}

const linksIn = (cell: Element) =>
  [...cell.querySelectorAll<HTMLElement>('a')].filter((one) => one.offsetParent);

interface DayGridOptions {
  readonly month: string;
  /** The day to begin with. */
  readonly initial: string;
  /** The day that was walked to from another month; it gets the focus. */
  readonly arrived: string | null;
  readonly onLeave: (day: string) => void;
}

/**
 * The keyboard of a grid (WAI-ARIA): one cell is in the order of Tab; arrows,
 * Home, End and Page keys lead from day to day, beyond the month into the next;
 * Enter goes into a cell, the arrows lead from link to link there, Escape leads out.
 */
export function useDayGrid({ month, initial, arrived, onLeave }: DayGridOptions) {
  const grid = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  // Keys are faster than a month can come: they go on from the day that is on its way.
  const coming = useRef<string | null>(null);
  const active = moved && monthOf(moved) === month ? moved : (arrived ?? initial);
  const focus = (day: string) => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();

  useEffect(() => setReady(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a month that has come, even without a day, ends the way to it
  useEffect(() => {
    coming.current = null;
    if (arrived) grid.current?.querySelector<HTMLElement>(`[data-day="${arrived}"]`)?.focus();
  }, [arrived, month]);

  const within = (event: KeyboardEvent, cell: Element, link: HTMLElement): boolean => {
    const links = linksIn(cell);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') focus(active);
    else if (step) links[(links.indexOf(link) + step + links.length) % links.length]?.focus();
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const cell = target?.closest('[data-day]');
    if (!target || !cell) return;
    if (target !== cell) {
      if (within(event, cell, target)) event.preventDefault();
      return;
    }
    const next = dayAfterKey(event.key, coming.current ?? active);
    if (event.key === 'Enter' || event.key === ' ') {
      // The day itself comes first; its first meeting is what one goes in for.
      const [own, meeting] = linksIn(cell);
      (meeting ?? own)?.focus();
    } else if (next === null) return;
    else if (monthOf(next) !== month) {
      coming.current = next;
      onLeave(next);
    } else {
      if (coming.current) onLeave(next);
      coming.current = null;
      setMoved(next);
      focus(next);
    }
    event.preventDefault();
  };

  return { grid, active, ready, onKeyDown, onFocus: setMoved };
}
