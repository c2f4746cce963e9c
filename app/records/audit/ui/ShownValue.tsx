import type { Shown } from '../shown.ts';
import { useShownWords } from './words.ts';

/** A kept value in words; of a list each on a line of its own, and a line that is broken stands in. */
export function ShownValue({ shown }: { readonly shown: Shown }) {
  const { textOf, itemsOf } = useShownWords();
  if (shown.as !== 'list') return textOf(shown) || '–';
  return itemsOf(shown).map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <span key={place} className="block pl-3 -indent-3">
      {item}
    </span>
  ));
}
