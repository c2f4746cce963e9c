/**
 * How the ring around an actor tells its county: by pattern, never by colour.
 * In the order of the list of counties; those beyond the last have the last.
 */
export interface RingPattern {
  readonly line: 'solid' | 'dashed' | 'dotted';
  /** In pixels. */
  readonly width: number;
  /** The same as an SVG dash array; '' for an unbroken line. */
  readonly dashes: string;
}

export const ringPatterns = [
  { line: 'solid', width: 1.25, dashes: '' },
  { line: 'dotted', width: 2, dashes: '0.1 4' },
  { line: 'solid', width: 3.25, dashes: '' },
  { line: 'dashed', width: 2.5, dashes: '6 4' },
] as const satisfies readonly RingPattern[];

/** The pattern of the county at a place in the list. */
export function ringPattern(place: number): RingPattern {
  return ringPatterns[place] ?? ringPatterns[3];
}
