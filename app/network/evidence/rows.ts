/**
 * What ties are derived from: plain rows as the record stores return them.
 * Days are 'YYYY-MM-DD'; a meeting's day is the one on which it began in the
 * office's zone. Rows the viewer may not see are left out by whoever reads
 * them: nothing here knows a viewer.
 */

/** One end of a relationship: an organisation or a contact. */
export interface End {
  readonly organisationId: string | null;
  readonly contactId: string | null;
}

export interface RelationshipRow {
  readonly id: string;
  /** Key of the relationship's type. */
  readonly title: string;
  readonly from: End;
  readonly to: End;
  /** 1–5. */
  readonly strength: number;
  /** First and last day it holds; none: since ever, until further notice. */
  readonly since: string | null;
  readonly until: string | null;
  readonly status: string;
}

export interface AttendanceRow {
  /** A contact, an organisation, or a contact attending for an organisation. */
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly status: string;
}

export interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly day: string;
  readonly attendances: readonly AttendanceRow[];
}

export interface ParticipantRow {
  readonly organisationId: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ProjectRow {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly participants: readonly ParticipantRow[];
}

export interface AffiliationRow {
  readonly contactId: string;
  readonly organisationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly primary: boolean;
}

export interface EvidenceRows {
  readonly relationships: readonly RelationshipRow[];
  readonly meetings: readonly MeetingRow[];
  readonly projects: readonly ProjectRow[];
  readonly affiliations: readonly AffiliationRow[];
}

export const noEvidence: EvidenceRows = { relationships: [], meetings: [], projects: [], affiliations: [] };
