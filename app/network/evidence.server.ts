import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import {
  listAffiliationEvidence,
  listAffiliationEvidenceOf,
} from '#app/records/contact/evidence-store.server.ts';
import {
  type AttendanceEvidence,
  listMeetingEvidence,
  type MeetingEvidence,
} from '#app/records/meeting/evidence-store.server.ts';
import { listProjectEvidence } from '#app/records/project/evidence-store.server.ts';
import {
  listRelationshipEvidence,
  type RelationshipEvidence,
} from '#app/records/relationship/evidence-store.server.ts';
import type { AffiliationRow, EvidenceRows, MeetingRow, RelationshipRow } from './evidence/rows.ts';

interface EvidenceQuestion {
  readonly scope: Scope;
  /** Meetings that began before it; the day itself is for `derive` to judge. */
  readonly until: Date;
  /** Organisations that every piece of evidence has to do with; none: everything in scope. */
  readonly focus: readonly string[];
}

function byMeeting(attendances: readonly AttendanceEvidence[]): Map<string, AttendanceEvidence[]> {
  const groups = new Map<string, AttendanceEvidence[]>();
  for (const attendance of attendances) {
    const known = groups.get(attendance.meetingId);
    if (known) known.push(attendance);
    else groups.set(attendance.meetingId, [attendance]);
  }
  return groups;
}

export function relationshipRow(row: RelationshipEvidence): RelationshipRow {
  return {
    id: row.id,
    title: row.typeKey,
    from: { organisationId: row.fromOrganisationId, contactId: row.fromContactId },
    to: { organisationId: row.toOrganisationId, contactId: row.toContactId },
    strength: row.strength,
    since: row.since,
    until: row.until,
    status: row.status,
  };
}

interface MeetingsAndPeople {
  readonly meetings: readonly MeetingEvidence[];
  readonly attendances: readonly AttendanceEvidence[];
}

export function meetingRows({ meetings, attendances }: MeetingsAndPeople): MeetingRow[] {
  const present = byMeeting(attendances);
  return meetings.map(({ start, ...row }) => ({
    ...row,
    day: dayOf(start),
    attendances: present.get(row.id) ?? [],
  }));
}

const presentIds = (ids: ReadonlyArray<string | null>) => [...new Set(ids)].filter((id) => id !== null);

/**
 * The evidence that a viewer may see. A person whom they may not see is not in
 * the affiliations and so stands for nobody; the organisation that such a
 * person attended for was there all the same.
 */
export async function readEvidence(
  db: Transaction,
  { scope, until, focus }: EvidenceQuestion,
): Promise<EvidenceRows> {
  const [relationships, { meetings, attendances }, projects] = await Promise.all([
    listRelationshipEvidence(db, scope, focus),
    listMeetingEvidence(db, scope, focus, until),
    listProjectEvidence(db, scope, focus),
  ]);
  const affiliations: AffiliationRow[] =
    focus.length === 0
      ? await listAffiliationEvidence(db, scope)
      : await listAffiliationEvidenceOf(
          db,
          scope,
          focus,
          presentIds([
            ...attendances.map((row) => row.contactId),
            ...relationships.flatMap((row) => [row.fromContactId, row.toContactId]),
          ]),
        );
  return {
    relationships: relationships.map(relationshipRow),
    meetings: meetingRows({ meetings, attendances }),
    projects,
    affiliations,
  };
}

/** The organisations that the evidence names, the people in it folded or not. */
export function organisationsNamedIn(rows: EvidenceRows): string[] {
  return presentIds([
    ...rows.relationships.flatMap(({ from, to }) => [from.organisationId, to.organisationId]),
    ...rows.meetings.flatMap(({ attendances }) => attendances.map((row) => row.organisationId)),
    ...rows.projects.flatMap(({ participants }) => participants.map((row) => row.organisationId)),
    ...rows.affiliations.map((row) => row.organisationId),
  ]);
}
