import { fold } from '#app/kernel/text.ts';

/** A shorter word says nothing of what a listing is about. */
const shortestWord = 5;

/** The words of a title that tell what a listing is about, folded. */
export function tellingWords(title: string): string[] {
  const words = fold(title).split(/[^a-z0-9]+/);
  return [...new Set(words.filter((word) => word.length >= shortestWord))];
}

/** Those with a telling word in common with a title, the most in common first; among equals in the order given. */
export function sharingWords<Row extends { readonly title: string }>(
  title: string,
  rows: readonly Row[],
  most: number,
): Row[] {
  const wanted = new Set(tellingWords(title));
  return rows
    .map((row) => ({ row, common: tellingWords(row.title).filter((word) => wanted.has(word)).length }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)
    .slice(0, most)
    .map(({ row }) => row);
}
