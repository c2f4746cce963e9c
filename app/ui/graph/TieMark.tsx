import type { DrawnTieStyle } from './drawing.ts';

/** A piece of line for a legend or a list; what it means stands beside it. */
export function TieMark({ style }: { readonly style: DrawnTieStyle }) {
  return (
    <svg
      viewBox="0 0 28 8"
      className={`h-2 w-7 shrink-0 ${style === 'both' ? 'text-ink' : 'text-strong-line'}`}
      aria-hidden="true"
    >
      <line
        x1="1"
        x2="27"
        y1="4"
        y2="4"
        stroke="currentColor"
        strokeWidth={2.5}
        strokeDasharray={style === 'declared' ? '6 4' : undefined}
      />
    </svg>
  );
}
