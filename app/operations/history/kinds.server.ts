import type { z } from 'zod';
import type { Permissions } from '#app/access/permission.ts';
import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import type { HistoryFields } from '#app/records/audit/field.ts';
import type { State } from '#app/records/audit/states.ts';
import { contactChange } from '#app/records/contact/contact.ts';
import { contactHistory } from '#app/records/contact/history.ts';
import { fullName } from '#app/records/contact/name.ts';
import { contactPermissions } from '#app/records/contact/policy.ts';
import { contactSnapshot } from '#app/records/contact/present.ts';
import { findContact } from '#app/records/contact/store.server.ts';
import { writeContact } from '#app/records/contact/update.server.ts';
import { followUpChange } from '#app/records/follow-up/follow-up.ts';
import { followUpHistory } from '#app/records/follow-up/history.ts';
import { followUpPermissions } from '#app/records/follow-up/policy.ts';
import { followUpSnapshot } from '#app/records/follow-up/present.ts';
import { findFollowUp } from '#app/records/follow-up/store.server.ts';
import { writeFollowUp } from '#app/records/follow-up/update.server.ts';
import { introductionHistory } from '#app/records/introduction/history.ts';
import { introductionChange } from '#app/records/introduction/introduction.ts';
import { introductionPermissions } from '#app/records/introduction/policy.ts';
import { introductionSnapshot, titleOf } from '#app/records/introduction/present.ts';
import { findIntroduction } from '#app/records/introduction/store.server.ts';
import { writeIntroduction } from '#app/records/introduction/update.server.ts';
import { listingHistory } from '#app/records/listing/history.ts';
import { listingChange } from '#app/records/listing/listing.ts';
import { listingPermissions } from '#app/records/listing/policy.ts';
import { listingSnapshot } from '#app/records/listing/present.ts';
import { findListing } from '#app/records/listing/store.server.ts';
import { writeListing } from '#app/records/listing/update.server.ts';
import { meetingHistory } from '#app/records/meeting/history.ts';
import { meetingChange } from '#app/records/meeting/meeting.ts';
import { meetingPermissions } from '#app/records/meeting/policy.ts';
import { meetingSnapshot } from '#app/records/meeting/present.ts';
import { findMeeting } from '#app/records/meeting/store.server.ts';
import { writeMeeting } from '#app/records/meeting/update.server.ts';
import { organisationHistory } from '#app/records/organisation/history.ts';
import { organisationChange } from '#app/records/organisation/organisation.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { organisationSnapshot } from '#app/records/organisation/present.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { writeOrganisation } from '#app/records/organisation/update.server.ts';
import { projectHistory } from '#app/records/project/history.ts';
import { projectPermissions } from '#app/records/project/policy.ts';
import { projectSnapshot } from '#app/records/project/present.ts';
import { projectChange } from '#app/records/project/project.ts';
import { projectSaid } from '#app/records/project/said.ts';
import { findProject } from '#app/records/project/store.server.ts';
import { writeProject } from '#app/records/project/update.server.ts';
import { relationshipHistory } from '#app/records/relationship/history.ts';
import { relationshipPermissions } from '#app/records/relationship/policy.ts';
import { presentEnds, relationshipSnapshot } from '#app/records/relationship/present.ts';
import { relationshipChange } from '#app/records/relationship/relationship.ts';
import { findRelationship } from '#app/records/relationship/store.server.ts';
import { writeRelationship } from '#app/records/relationship/update.server.ts';

/** A record as it stands, whatever its kind. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly binned: boolean;
  readonly state: State;
}

/** What the history needs to know of a kind of record. */
export interface HistoryKind {
  readonly permissions: Permissions;
  readonly fields: HistoryFields;
  /** Parses a whole form of the kind, and says it in the shape of a snapshot. */
  readonly said: (form: unknown) => unknown;
  /** The record in scope, in the bin or not, as it is seen on a day. */
  readonly find: (db: Transaction, scope: Scope, id: string, today: string) => Promise<Standing | null>;
  /** Parses a whole form of the kind and writes it as an update would. */
  readonly write: (context: WriteContext, form: unknown) => Promise<unknown>;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly deletedAt: Date | null;
}

interface Parts<Found extends Row, Change extends z.ZodType> {
  readonly permissions: Permissions;
  readonly fields: HistoryFields;
  readonly change: Change;
  readonly find: (db: Transaction, scope: Scope, id: string, today: string) => Promise<Found | null>;
  readonly snapshot: (row: Found) => State;
  /** What a form says as a snapshot would, where the form has it otherwise. */
  readonly said?: (change: z.output<Change>) => unknown;
  readonly title: (row: Found) => string;
  readonly write: (context: WriteContext, change: z.output<Change>) => Promise<unknown>;
}

function kind<Found extends Row, Change extends z.ZodType>(parts: Parts<Found, Change>): HistoryKind {
  const { permissions, fields, change, find, snapshot, title, write, said = (change) => change } = parts;
  return {
    permissions,
    fields,
    said: (form) => said(parseInput(change, form)),
    async find(db, scope, id, today) {
      const row = await find(db, scope, id, today);
      if (!row) return null;
      const { version, deletedAt } = row;
      return { id, title: title(row), version, binned: deletedAt !== null, state: snapshot(row) };
    },
    write: (context, form) => write(context, parseInput(change, form)),
  };
}

/** The kinds whose history can be read and restored: the one place where a new one is announced. */
export const historyKinds = {
  organisation: kind({
    permissions: organisationPermissions,
    fields: organisationHistory,
    change: organisationChange,
    find: findOrganisation,
    snapshot: organisationSnapshot,
    title: ({ name }) => name,
    write: writeOrganisation,
  }),
  contact: kind({
    permissions: contactPermissions,
    fields: contactHistory,
    change: contactChange,
    find: findContact,
    snapshot: contactSnapshot,
    title: fullName,
    write: writeContact,
  }),
  meeting: kind({
    permissions: meetingPermissions,
    fields: meetingHistory,
    change: meetingChange,
    find: findMeeting,
    snapshot: meetingSnapshot,
    title: ({ title }) => title,
    write: writeMeeting,
  }),
  relationship: kind({
    permissions: relationshipPermissions,
    fields: relationshipHistory,
    change: relationshipChange,
    find: findRelationship,
    snapshot: relationshipSnapshot,
    title: (row) => {
      const { from, to } = presentEnds(row);
      return `${from.label} – ${to.label}`;
    },
    write: writeRelationship,
  }),
  'follow-up': kind({
    permissions: followUpPermissions,
    fields: followUpHistory,
    change: followUpChange,
    find: findFollowUp,
    snapshot: followUpSnapshot,
    title: ({ title }) => title,
    write: writeFollowUp,
  }),
  project: kind({
    permissions: projectPermissions,
    fields: projectHistory,
    change: projectChange,
    find: findProject,
    snapshot: projectSnapshot,
    said: projectSaid,
    title: ({ title }) => title,
    write: writeProject,
  }),
  listing: kind({
    permissions: listingPermissions,
    fields: listingHistory,
    change: listingChange,
    find: (db, scope, id, today) => findListing(db, scope, today, id),
    snapshot: listingSnapshot,
    title: ({ title }) => title,
    write: writeListing,
  }),
  introduction: kind({
    permissions: introductionPermissions,
    fields: introductionHistory,
    change: introductionChange,
    find: findIntroduction,
    snapshot: introductionSnapshot,
    title: titleOf,
    write: writeIntroduction,
  }),
} as const satisfies Record<string, HistoryKind>;

export type HistoryKindName = keyof typeof historyKinds;
