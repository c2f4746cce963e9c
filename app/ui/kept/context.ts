import { createContext, useContext } from 'react';

/** Whose drafts the browser keeps: the account's id; null where nobody is signed in. */
export const DraftOwner = createContext<string | null>(null);

/** What a form tells the one who keeps its text. */
export interface Keeper {
  readonly touched: (form: HTMLFormElement) => void;
  readonly sent: (form: HTMLFormElement) => void;
  /** Takes note of a form as it opens. */
  readonly opened: (form: HTMLFormElement) => void;
  /** When the draft was last kept; null where there is none. */
  readonly keptAt: string | null;
  /** The draft is too long for the browser. */
  readonly tooLong: boolean;
  readonly discard: () => void;
}

export const KeeperContext = createContext<Keeper | null>(null);

export function useKeeper(): Keeper | null {
  return useContext(KeeperContext);
}
