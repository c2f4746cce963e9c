/** The first letters of the first and the last word, titles left out: "Dr. Anna Maria Vogt" → "AV". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word = '') => ([...word][0] ?? '').toLocaleUpperCase('de')).join('');
}
