import type { KeptState } from '#app/records/network-view/terms.ts';
import type { NetworkFilter } from '../filter.ts';
import type { NetworkLook } from '../look.ts';
import type { ShownMoment } from './NetworkStatus.tsx';

/** One view of a presentation: what is said of it, where its picture is, and how it is looked at. */
export interface PresentedStep {
  readonly name: string;
  readonly sentence: string;
  readonly dataUrl: string;
  /** The same as a table. */
  readonly tableUrl: string;
  readonly filter: NetworkFilter;
  readonly look: NetworkLook;
  readonly moment: ShownMoment;
  readonly kept: KeptState;
  readonly named: { readonly actor: string | null; readonly tie: string | null };
}
