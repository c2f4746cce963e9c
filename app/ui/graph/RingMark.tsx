import { ringPattern } from './county-ring.ts';

/** The ring of a county for a legend; the name stands beside it. */
export function RingMark({ place }: { readonly place: number }) {
  const { line, width, dashes } = ringPattern(place);
  const stroke = { fill: 'none', stroke: 'currentColor', strokeDasharray: dashes || undefined };
  return (
    <svg viewBox="0 0 18 18" className="size-4.5 shrink-0" aria-hidden="true">
      {line === 'double' ? (
        <>
          <circle cx="9" cy="9" r="8" strokeWidth="1.2" {...stroke} />
          <circle cx="9" cy="9" r="5.2" strokeWidth="1.2" {...stroke} />
        </>
      ) : (
        <circle
          cx="9"
          cy="9"
          r="7"
          strokeWidth={width}
          strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
          {...stroke}
        />
      )}
    </svg>
  );
}
