import { fold } from '#app/kernel/text.ts';

// They say something else in the shapes that the history compares.
const reserved = new Set(['id', 'kind']);

/** A name for programs: `Mitglied seit (Jahr)` → `mitglied-seit-jahr`, told apart from the others by a number. */
export function keyFor(label: string, taken: readonly string[]): string {
  const words = fold(label).match(/[a-z0-9]+/g) ?? ['feld'];
  const stem = words.join('-').slice(0, 36).replace(/-$/, '');
  const used = new Set([...taken, ...reserved]);
  if (!used.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    if (!used.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}
