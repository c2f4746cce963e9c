import { useMemo } from 'react';
import type { KeptPlaces } from '#app/records/network-view/terms.ts';
import { forgetPlaces, recallPlaces, rememberPlaces } from './remembered-places.ts';
import type { Places } from './settle.ts';

/** Where somebody keeps in mind who stands where. */
export interface PlaceShelf {
  readonly recall: () => Places;
  readonly remember: (moved: Places) => void;
  readonly forget: () => void;
}

/**
 * The places that this browser remembers, or, where a saved view is open, those
 * that it keeps and what was moved since: what somebody else saved changes
 * nothing of how one's own network lies.
 */
export function usePlaces(key: string, kept: KeptPlaces | null): PlaceShelf {
  const said = useMemo(() => kept && JSON.stringify(kept), [kept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view read once more that says the same leaves what was moved since
  return useMemo(() => {
    if (kept === null) {
      return {
        recall: () => recallPlaces(key),
        remember: (moved) => rememberPlaces(key, new Map([...recallPlaces(key), ...moved])),
        forget: () => forgetPlaces(key),
      };
    }
    let own: Places = new Map(kept.map(([id, x, y]) => [id, [x, y]]));
    return {
      recall: () => own,
      remember: (moved) => {
        own = new Map([...own, ...moved]);
      },
      forget: () => {
        own = new Map();
      },
    };
  }, [key, said]);
}
