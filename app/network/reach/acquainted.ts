import type { EvidenceItem } from '../derive.ts';
import { homeOn, homesOf } from '../evidence/home.ts';
import type { EvidenceRows } from '../evidence/rows.ts';
import { dayNumber, spanOf } from '../evidence/span.ts';

/** Somebody of one organisation who knows another, and by what. */
export interface Acquaintance {
  readonly contactId: string;
  /** Meetings with somebody of the other in which this person was. */
  readonly met: number;
  /** The day of the last of them. */
  readonly last: string | null;
  /** Holds a function in the other organisation, too. */
  readonly inBoth: boolean;
  /** Stands at an end of a declared relationship between both. */
  readonly named: boolean;
  /** The evidence that this person is part of. */
  readonly weight: number;
}

interface Found {
  met: number;
  last: string | null;
  inBoth: boolean;
  named: boolean;
  weight: number;
}

/** Who has a function there on the day: whoever has left is nobody's door any more. */
function peopleAt({ affiliations }: EvidenceRows, organisationId: string, day: number): Set<string> {
  const there = affiliations.filter((row) => {
    const { start, end } = spanOf(row.from, row.to);
    return row.organisationId === organisationId && start <= day && day <= end;
  });
  return new Set(there.map(({ contactId }) => contactId));
}

/**
 * The people of one organisation who know another by the evidence of their tie,
 * those with the most of it first: who were in meetings of both for their own
 * organisation, hold a function in both, or are named by a relationship. Office
 * and office-holder are two things: only who is still there on the day counts.
 *
 * @param rows what lies near the tie, with all functions of everybody in it
 * @param items the evidence of the tie
 */
export function acquainted(
  rows: EvidenceRows,
  items: readonly EvidenceItem[],
  here: string,
  asOf: string,
): Acquaintance[] {
  const homes = homesOf(rows.affiliations);
  const present = peopleAt(rows, here, dayNumber(asOf));
  const meetings = new Map(rows.meetings.map((row) => [row.id, row]));
  const relationships = new Map(rows.relationships.map((row) => [row.id, row]));
  const found = new Map<string, Found>();
  const note = (contactId: string | null, item: EvidenceItem, change: (known: Found) => void) => {
    if (contactId === null || !present.has(contactId)) return;
    const known = found.get(contactId) ?? { met: 0, last: null, inBoth: false, named: false, weight: 0 };
    known.weight += item.weight;
    change(known);
    found.set(contactId, known);
  };
  for (const item of items) {
    if (item.kind === 'meeting') {
      const day = dayNumber(item.day);
      const there = (meetings.get(item.id)?.attendances ?? []).filter(
        ({ status, contactId, organisationId }) =>
          status === 'ATTENDED' &&
          contactId !== null &&
          (organisationId ?? homeOn(homes, contactId, day)) === here,
      );
      for (const contactId of new Set(there.map((one) => one.contactId))) {
        note(contactId, item, (known) => {
          known.met += 1;
          if (known.last === null || item.day > known.last) known.last = item.day;
        });
      }
    } else if (item.kind === 'people') {
      note(item.id, item, (known) => {
        known.inBoth = true;
      });
    } else if (item.kind === 'relationship') {
      const row = relationships.get(item.id);
      for (const contactId of new Set([row?.from.contactId ?? null, row?.to.contactId ?? null])) {
        note(contactId, item, (known) => {
          known.named = true;
        });
      }
    }
  }
  return [...found]
    .map(([contactId, known]) => ({ contactId, ...known }))
    .sort((one, other) => other.weight - one.weight || (one.contactId < other.contactId ? -1 : 1));
}
