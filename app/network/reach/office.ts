import { collect, weigh } from '../derive.ts';
import { foldToOrganisations, type Numbered } from '../evidence/fold.ts';
import type { Homes } from '../evidence/home.ts';
import { evidenceKinds } from '../evidence/kinds.ts';
import { type EvidenceRows, type MeetingRow, noEvidence } from '../evidence/rows.ts';
import { spanOf } from '../evidence/span.ts';

/** The office among organisations. It is no record: no organisation can have this for an id. */
export const theOffice = 'office';

const present = { organisationId: theOffice, contactId: null, status: 'ATTENDED' } as const;

/** Meetings with the office among those who were there: what is in its record it took part in. */
export function withOffice(meetings: readonly MeetingRow[]): MeetingRow[] {
  return meetings.map((row) => ({ ...row, attendances: [...row.attendances, present] }));
}

/** How well the office knows each organisation, by its position. */
export interface OfficeContacts {
  readonly weight: Float64Array;
  readonly meetings: Uint32Array;
  /** Day number of the last meeting. */
  readonly last: Int32Array;
}

const byMeeting = evidenceKinds.filter(({ id }) => id === 'meeting');

/**
 * How well the office knows each organisation on a day, by the rule for ties:
 * the office is one more of those who took part in each meeting of its record
 * (decision 11 takes every meeting for a contact of the office, too).
 */
export function officeContacts(
  { meetings }: Pick<EvidenceRows, 'meetings'>,
  homes: Homes,
  positions: ReadonlyMap<string, number>,
  asOf: number,
  halfLifeDays: number,
): OfficeContacts {
  const office = positions.size;
  const index: Numbered = { get: (id) => (id === theOffice ? office : positions.get(id)) };
  const contacts = {
    weight: new Float64Array(office),
    meetings: new Uint32Array(office),
    last: new Int32Array(office),
  };
  const rows = { ...noEvidence, meetings: withOffice(meetings) };
  const reading = { rows, fold: foldToOrganisations(index, homes, []), window: spanOf(null, null), asOf };
  for (const kind of byMeeting) {
    for (const gathering of collect(kind, reading)) {
      const { weight, last } = weigh(kind, gathering, asOf, halfLifeDays);
      for (const actor of gathering.actors) {
        if (actor === office) continue;
        contacts.weight[actor] = (contacts.weight[actor] ?? 0) + weight;
        contacts.meetings[actor] = (contacts.meetings[actor] ?? 0) + 1;
        contacts.last[actor] = Math.max(contacts.last[actor] ?? 0, last);
      }
    }
  }
  return contacts;
}
