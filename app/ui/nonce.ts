import { createContext, useContext } from 'react';

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** The nonce of this response; the browser hides it from scripts, so in the browser there is none. */
export function useNonce(): string | undefined {
  return useContext(Nonce);
}
