import { type SearchKind, searchKinds } from './record.ts';
import type { SearchPart } from './shelf.ts';
import type { SearchQuery } from './words.ts';

/** A record that answers the query, and how well. */
export interface Found {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly tier: number;
  /** The word of the record that the leading word of the query met. */
  readonly word: string;
  readonly age: number;
}

interface Sighted {
  readonly part: SearchPart;
  readonly word: string;
  readonly named: boolean;
}

/** 0 the exact name, 1 how a name begins, 2 all words in the name, 3 the end of a long word, 4 in any text; 5 and 6 the same with a slip of the finger. */
export function tierOf({ part, word, named }: Sighted, { words, whole }: SearchQuery, slip: boolean): number {
  const inName = part === 'name' && (words.length === 1 || named);
  if (slip) return inName ? 5 : 6;
  if (part === 'whole') return word === whole ? 0 : 1;
  if (inName) return 2;
  return part === 'inside' ? 3 : 4;
}

function bytewise(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const place = ({ kind }: Found) => searchKinds.indexOf(kind);

/** Better tier, actors before meetings, closer word, later record; the id only so that the order is always the same. */
export function compareFound(a: Found, b: Found): number {
  return (
    a.tier - b.tier ||
    place(a) - place(b) ||
    bytewise(a.word, b.word) ||
    a.age - b.age ||
    bytewise(a.recordId, b.recordId)
  );
}

/** Each record once, at its best, best first. */
export function ranked(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const other = best.get(one.recordId);
    if (!other || compareFound(one, other) < 0) best.set(one.recordId, one);
  }
  return [...best.values()].sort(compareFound);
}

const mostOfKind = 4;

/** The few best, with room for every kind: more than four of one only where no other takes the place. */
export function bestOf(found: readonly Found[], count: number): Found[] {
  const seen = new Map<SearchKind, number>();
  const first = found.filter(({ kind }) => {
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return number <= mostOfKind;
  });
  const rest = found.filter((one) => !first.includes(one));
  return [...first.slice(0, count), ...rest.slice(0, Math.max(0, count - first.length))].sort(compareFound);
}
