import { useSearchParams } from '@remix-run/react';
import { audienceNamed } from '#app/records/network-view/terms.ts';

/** Does the address show the network for bodies and press? Then nothing leads on to what they may not be shown. */
export function usePublic(): boolean {
  return audienceNamed(useSearchParams()[0].get('audience')) === 'public';
}
