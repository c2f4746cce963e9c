import { useMemo } from 'react';
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
export function usePlaces(key: string, kept: Places | null): PlaceShelf {
  return useMemo(() => {
    if (kept === null) {
      return {
        recall: () => recallPlaces(key),
        remember: (moved) => rememberPlaces(key, new Map([...recallPlaces(key), ...moved])),
        forget: () => forgetPlaces(key),
      };
    }
    let own = kept;
    return {
      recall: () => own,
      remember: (moved) => {
        own = new Map([...own, ...moved]);
      },
      forget: () => {
        own = new Map();
      },
    };
  }, [key, kept]);
}
