import { fold } from '#app/kernel/text.ts';
import type { SearchGroup } from '#app/operations/search.server.ts';
import type { Hit } from '#app/search/show.ts';
import { addressOf, allResults } from './hit.ts';

/** A place to go to or a thing to do, by its words. */
export interface SearchCommand {
  readonly to: string;
  readonly label: string;
}

/** A line of the box: where Enter leads. */
export type SearchRow =
  | { readonly type: 'hit'; readonly to: string; readonly hit: Hit }
  | { readonly type: 'command'; readonly to: string; readonly label: string }
  | { readonly type: 'all'; readonly to: string };

/** The commands of which every typed word begins some word. */
export function matchingCommands(commands: readonly SearchCommand[], text: string): SearchCommand[] {
  const typed = fold(text).split(' ').filter(Boolean);
  return commands.filter(({ label }) => {
    const words = fold(label).split(/[^\p{Letter}\p{Number}]+/u);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** All lines in the order of the arrows: records, commands, and the page with everything. */
export function searchRows(
  groups: readonly SearchGroup[],
  commands: readonly SearchCommand[],
  text: string,
): SearchRow[] {
  const hits = groups.flatMap((group) => group.hits);
  return [
    ...hits.map((hit): SearchRow => ({ type: 'hit', to: addressOf(hit), hit })),
    ...matchingCommands(commands, text).map((command): SearchRow => ({ type: 'command', ...command })),
    ...(hits.length > 0 ? [{ type: 'all' as const, to: allResults(text.trim()) }] : []),
  ];
}
