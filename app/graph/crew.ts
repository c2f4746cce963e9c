import { tasks } from './tasks.ts';

export type TaskName = keyof typeof tasks;

/** What all parts of a task read: arrays and numbers, nothing else, so that threads can share it. */
export type Material<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];

/** Part of a task: from one place up to, not including, another. */
export type Part = readonly [from: number, to: number];

/**
 * Whoever carries out the parts of a task. The results come in the order of the
 * parts, and the parts do not depend on how many hands there are: figures are
 * the same to the last bit on one thread and on twenty.
 */
export interface Crew {
  run<Name extends TaskName>(
    name: Name,
    material: Material<Name>,
    parts: readonly Part[],
  ): Promise<Float64Array[]>;
}

/** Carries out the parts of a task one after another. */
export function runHere<Name extends TaskName>(
  name: Name,
  material: Material<Name>,
  parts: readonly Part[],
): Float64Array[] {
  const task = tasks[name] as (material: Material<Name>, from: number, to: number) => Float64Array;
  return parts.map(([from, to]) => task(material, from, to));
}

/** The calling thread as a crew of one: the same figures, and nothing to close. */
export const here: Crew = {
  run: async (name, material, parts) => runHere(name, material, parts),
};
