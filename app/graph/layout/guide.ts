/** What stands behind a layout so that it can be read, in units of the layout. */
export type Guide =
  | { readonly kind: 'outline'; readonly points: readonly number[]; readonly filled: boolean }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: 'caption';
      readonly text: string;
      /** The middle of its line. */
      readonly x: number;
      readonly y: number;
      /** It is left out where it would need more. */
      readonly room: number;
      readonly strong: boolean;
    };

/** Where everybody stands, NaN where somebody is not shown, and what stands behind them. */
export interface Arrangement {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly guides: readonly Guide[];
}
