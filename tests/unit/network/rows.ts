import type {
  AffiliationRow,
  AttendanceRow,
  MeetingRow,
  ProjectRow,
  RelationshipRow,
} from '#app/network/evidence/rows.ts';

/** Rows for tests of the network: what a test does not say is ordinary. */
export function meeting(
  id: string,
  day: string,
  present: ReadonlyArray<string | Partial<AttendanceRow>>,
  rest: Partial<MeetingRow> = {},
): MeetingRow {
  const attendances = present.map((one) => ({
    contactId: null,
    status: 'ATTENDED',
    ...(typeof one === 'string' ? { organisationId: one } : { organisationId: null, ...one }),
  }));
  return { id, title: id, kind: 'MEETING', status: 'TOOK_PLACE', day, attendances, ...rest };
}

export function relationship(
  id: string,
  from: string,
  to: string,
  rest: Partial<RelationshipRow> = {},
): RelationshipRow {
  return {
    id,
    title: 'cooperation',
    from: { organisationId: from, contactId: null },
    to: { organisationId: to, contactId: null },
    strength: 3,
    since: null,
    until: null,
    status: 'PROPOSED',
    ...rest,
  };
}

export function affiliation(
  contactId: string,
  organisationId: string,
  rest: Partial<AffiliationRow> = {},
): AffiliationRow {
  return { contactId, organisationId, from: null, to: null, primary: false, ...rest };
}

export function project(
  id: string,
  organisations: readonly string[],
  rest: Partial<ProjectRow> = {},
): ProjectRow {
  return {
    id,
    title: id,
    status: 'RUNNING',
    startsOn: '2025-01-01',
    endsOn: null,
    participants: organisations.map((organisationId) => ({ organisationId, from: null, to: null })),
    ...rest,
  };
}
