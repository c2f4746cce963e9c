import type { DrawnChange, DrawnTieStyle } from './drawing.ts';

type Mark = DrawnTieStyle | DrawnChange;

const looks: Readonly<Record<Mark, { readonly colour: string; readonly dashes?: string }>> = {
  observed: { colour: 'text-strong-line' },
  declared: { colour: 'text-strong-line', dashes: '6 4' },
  confirmed: { colour: 'text-strong-line', dashes: '11 3' },
  both: { colour: 'text-ink' },
  disputed: { colour: 'text-harm', dashes: '2 4' },
  new: { colour: 'text-accent' },
  lost: { colour: 'text-harm', dashes: '3 3' },
  same: { colour: 'text-line' },
};

/** A piece of line for a legend or a list; what it means stands beside it. */
export function TieMark({ style }: { readonly style: Mark }) {
  const { colour, dashes } = looks[style];
  return (
    <svg viewBox="0 0 28 8" className={`h-2 w-7 shrink-0 ${colour}`} aria-hidden="true">
      <line x1="1" x2="27" y1="4" y2="4" stroke="currentColor" strokeWidth={2.5} strokeDasharray={dashes} />
    </svg>
  );
}
