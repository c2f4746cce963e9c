import { betweenness } from './betweenness.ts';
import { degree } from './degree.ts';
import { strength } from './strength.ts';

export type { Measure, Wording } from './measure.ts';

/** Every measure of nodes there is, in the order in which lists offer them. */
export const measures = [degree, strength, betweenness] as const;

export type MeasureId = (typeof measures)[number]['id'];

export const measureIds = measures.map(({ id }) => id);

/** The measure of an id that came from outside; undefined if there is none of that name. */
export function measureOf(id: string): (typeof measures)[number] | undefined {
  return measures.find((measure) => measure.id === id);
}
