import type { Places } from './settle.ts';

const prefix = 'akteursnetz.places.';
/** More would not fit well beside what else a browser keeps for us. */
const most = 5_000;

/** Places that this browser has seen, per set of counties: a county head of two regions has two maps. */
export function placesKey(counties: ReadonlyArray<{ readonly key: string }>): string {
  return prefix + counties.map(({ key }) => key).join('-');
}

export function recallPlaces(key: string): Places {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(
      Object.entries(stored).flatMap(([id, place]: [string, unknown]) => {
        const [x, y]: unknown[] = Array.isArray(place) ? place : [];
        return typeof x === 'number' && typeof y === 'number' ? [[id, [x, y] as const] as const] : [];
      }),
    );
  } catch {
    // Storage may be off or hold something else: then everybody stands where the layout has them.
    return new Map();
  }
}

export function rememberPlaces(key: string, places: Places): void {
  try {
    const rounded = [...places].slice(-most).map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)]]);
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(rounded)));
  } catch {
    // Full or forbidden: the next visit starts from the layout again.
  }
}

export function forgetPlaces(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
