import { centsOf, formatEuroEntry } from '#app/kernel/euro.ts';

function entryOf(euros: unknown): unknown {
  const cents = typeof euros === 'number' ? centsOf(euros) : null;
  return cents === null ? euros : formatEuroEntry(cents);
}

/** The project as somebody else has saved it, its amounts written as the form writes them: what is equal looks equal. */
export function comparableProject(current: unknown): unknown {
  if (typeof current !== 'object' || current === null) return current;
  return {
    ...current,
    budget: entryOf(Reflect.get(current, 'budget')),
    funding: entryOf(Reflect.get(current, 'funding')),
  };
}
