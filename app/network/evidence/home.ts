import type { AffiliationRow } from './rows.ts';
import { type Span, spanOf } from './span.ts';

/** The organisation a person stood for during a span. */
export interface Home extends Span {
  readonly organisationId: string;
}

interface Post extends Home {
  readonly primary: boolean;
}

/** Of several functions at once: the main one, else the oldest, as the log of meetings has it; then by id, so that every run agrees. */
function closer(a: Post, b: Post): Post {
  if (a.primary !== b.primary) return a.primary ? a : b;
  if (a.start !== b.start) return a.start < b.start ? a : b;
  return a.organisationId < b.organisationId ? a : b;
}

function homesOfOne(functions: readonly Post[]): Home[] {
  const starts = functions.flatMap(({ start, end }) => [start, end + 1]);
  const edges = [...new Set(starts)].filter((day) => day < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const homes: Home[] = [];
  edges.forEach((start, index) => {
    const held = functions.filter((one) => one.start <= start && start <= one.end);
    if (held.length === 0) return;
    const { organisationId } = held.reduce(closer);
    const end = (edges[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const last = homes.at(-1);
    if (last && last.organisationId === organisationId && last.end + 1 === start) {
      homes[homes.length - 1] = { ...last, end };
    } else homes.push({ organisationId, start, end });
  });
  return homes;
}

/** By person. */
export type Homes = ReadonlyMap<string, readonly Home[]>;

/**
 * Whom each person stood for, when: people fold into the organisation they
 * were in at that time. A person with several functions at once is one pair of
 * ears and stands for one of them, the main one.
 */
export function homesOf(affiliations: readonly AffiliationRow[]): Homes {
  const functions = new Map<string, Post[]>();
  for (const row of affiliations) {
    const one = { ...spanOf(row.from, row.to), organisationId: row.organisationId, primary: row.primary };
    const known = functions.get(row.contactId);
    if (known) known.push(one);
    else functions.set(row.contactId, [one]);
  }
  return new Map([...functions].map(([contactId, list]) => [contactId, homesOfOne(list)]));
}

/** The organisation a person stood for on a day; null between two posts. */
export function homeOn(homes: Homes, contactId: string, day: number): string | null {
  return homes.get(contactId)?.find(({ start, end }) => start <= day && day <= end)?.organisationId ?? null;
}
