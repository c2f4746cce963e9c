import { ringPattern } from './county-ring.ts';

/** The ring of a county for a legend; the name stands beside it. */
export function RingMark({ place }: { readonly place: number }) {
  const { line, width, dashes } = ringPattern(place);
  return (
    <svg viewBox="0 0 18 18" className="size-4.5 shrink-0" aria-hidden="true">
      <circle
        cx="9"
        cy="9"
        r="7"
        fill="none"
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={dashes || undefined}
        strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
      />
    </svg>
  );
}
