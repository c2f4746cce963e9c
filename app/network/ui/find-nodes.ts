import { fold } from '#app/kernel/text.ts';
import type { PictureNodes } from '../picture.ts';

const most = 8;

/** Nodes whose name holds every word: those that begin with the text first, then the better connected. */
export function findNodes({ names, shortNames, measures }: PictureNodes, text: string): number[] {
  const wanted = fold(text);
  const words = wanted.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = names.flatMap((name, node) => {
    const folded = fold(`${name} ${shortNames[node] ?? ''}`);
    if (!words.every((word) => folded.includes(word))) return [];
    const first = fold(shortNames[node] ?? '').startsWith(wanted) || folded.startsWith(wanted);
    return [{ node, order: (first ? 1e9 : 0) + (measures.degree[node] ?? 0) }];
  });
  found.sort((a, b) => b.order - a.order || a.node - b.node);
  return found.slice(0, most).map(({ node }) => node);
}
