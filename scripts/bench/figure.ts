/** One measured figure: ours beside a bare version of the same work, taken in one run. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly other: number;
  /** What the other is, in words. */
  readonly otherIs: string;
  readonly ratio: number;
  /** The bound that the ratio keeps: at most where smaller is better, else at least. */
  readonly floor: number;
  readonly ok: boolean;
  /** `ms`, `bytes`, `1/s` or `count`: of ours and other. */
  readonly unit: string;
  readonly runs: number;
  readonly note: string;
}

interface Measured extends Omit<Figure, 'ratio' | 'ok' | 'note'> {
  readonly bound: 'at most' | 'at least';
  readonly note?: string;
}

/** The figure of two measurements: its ratio ours ÷ other, and whether it keeps its bound. */
export function figureOf({ bound, note = '', ...measured }: Measured): Figure {
  const ratio = measured.ours / measured.other;
  const ok = bound === 'at most' ? ratio <= measured.floor : ratio >= measured.floor;
  return { ...measured, ratio, ok, note };
}
