const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How often each delimiter stands outside quotes in each of the first lines. */
function countsOf(text: string, lines: number): Map<Delimiter, number>[] {
  const counts: Map<Delimiter, number>[] = [new Map()];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      if (counts.length === lines) break;
      counts.push(new Map());
    } else if (!quoted) {
      const delimiter = delimiters.find((known) => known === character);
      const line = counts.at(-1);
      if (delimiter && line) line.set(delimiter, (line.get(delimiter) ?? 0) + 1);
    }
  }
  return counts.filter((line) => line.size > 0);
}

/**
 * What separates the cells, judged by the first lines: the delimiter that the
 * most lines have in the same number, more of them before fewer. `sep=;` in the
 * first line, as Excel writes and reads it, settles it.
 */
export function delimiterOf(start: string): { readonly delimiter: Delimiter; readonly skip: number } {
  const told = /^sep=([;,\t])(\r\n|\n|\r)/i.exec(start);
  const named = delimiters.find((known) => known === told?.[1]);
  if (told && named) return { delimiter: named, skip: told[0].length };
  const lines = countsOf(start, 20);
  const scored = delimiters.map((delimiter) => {
    const first = lines[0]?.get(delimiter) ?? 0;
    const alike = first === 0 ? 0 : lines.filter((line) => line.get(delimiter) === first).length;
    return { delimiter, alike, first };
  });
  scored.sort((a, b) => b.alike - a.alike || b.first - a.first);
  return { delimiter: scored[0]?.delimiter ?? ';', skip: 0 };
}
