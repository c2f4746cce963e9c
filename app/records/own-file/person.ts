import { keptDays } from '../bin/bin.ts';
import { fullName } from '../contact/name.ts';
import type { OwnValueSource } from '../own-field/present.ts';
import { presentChange } from '../profile/present.ts';
import { type InwardTie, type OutwardTie, presentTies } from './ties.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PersonSource {
  readonly id: string;
  readonly salutation: string | null;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly notes: string | null;
  readonly legalBasis: string;
  readonly purpose: string | null;
  readonly source: string | null;
  readonly retainUntil: string | null;
  readonly restrictedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly channels: ReadonlyArray<{
    readonly kind: string;
    readonly value: string;
    readonly visible: boolean;
  }>;
  readonly affiliations: ReadonlyArray<{
    readonly position: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly primary: boolean;
    readonly organisation: Named;
  }>;
  readonly tags: ReadonlyArray<{ readonly tag: { readonly name: string } }>;
  readonly ownValues: readonly OwnValueSource[];
  readonly attendances: ReadonlyArray<{
    readonly role: string;
    readonly status: string;
    readonly meeting: {
      readonly title: string;
      readonly start: Date;
      readonly kind: string;
      readonly status: string;
      readonly deletedAt: Date | null;
    };
  }>;
  readonly relationshipsFrom: readonly OutwardTie[];
  readonly relationshipsTo: readonly InwardTie[];
  readonly listings: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly direction: string;
    readonly kind: string;
    readonly published: boolean;
    readonly validUntil: string | null;
    readonly deletedAt: Date | null;
    readonly organisation: Named;
  }>;
  readonly projects: ReadonlyArray<{ readonly title: string; readonly deletedAt: Date | null }>;
  readonly registrations: ReadonlyArray<{
    readonly createdAt: Date;
    readonly event: { readonly meeting: { readonly title: string; readonly start: Date } };
  }>;
  readonly profileChanges: ReadonlyArray<Omit<Parameters<typeof presentChange>[0], 'contact'>>;
  readonly invitations: ReadonlyArray<{
    readonly email: string;
    readonly createdAt: Date;
    readonly sentAt: Date | null;
    readonly usedAt: Date | null;
    readonly revokedAt: Date | null;
  }>;
  readonly campaignRequests: ReadonlyArray<{
    readonly mailsSent: number;
    readonly answeredAt: Date | null;
    readonly createdAt: Date;
    readonly campaign: { readonly title: string };
  }>;
  readonly _count: {
    readonly attendances: number;
    readonly followUps: number;
    readonly introductionsA: number;
    readonly introductionsB: number;
  };
}

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** When what lies in the bin is removed for good. */
function removedOn(deletedAt: Date | null): string | null {
  return deletedAt && new Date(deletedAt.getTime() + keptDays * 86_400_000).toISOString();
}

/** Meetings by date and title, and how the person took part: nothing of what was written about them. */
function presentMeetings({ attendances }: PersonSource) {
  return attendances.map(({ role, status, meeting }) => ({
    title: meeting.title,
    start: meeting.start.toISOString(),
    kind: meeting.kind,
    standing: meeting.status,
    role,
    attendance: status,
    binned: meeting.deletedAt !== null,
  }));
}

/** A person as that person reads it, all of it: hidden channels, notes and retired fields too, for they are stored (Art. 15 DSGVO). */
export function presentPerson(row: PersonSource) {
  const { salutation, title, firstName, lastName, notes, legalBasis, purpose, source, retainUntil } = row;
  const { attendances, followUps, introductionsA, introductionsB } = row._count;
  return {
    id: row.id,
    name: fullName(row),
    ...{ salutation, title, firstName, lastName },
    channels: row.channels.map(({ kind, value, visible }) => ({ kind, value, visible })),
    functions: row.affiliations.map(({ position, from, to, primary, organisation }) => ({
      ...{ position, from, to, primary },
      organisation: organisation.name,
    })),
    tags: row.tags.map(({ tag }) => tag.name),
    ownFields: row.ownValues.map(({ field, text, number, day, option }) => ({
      label: field.label,
      value: String(text ?? number ?? day ?? option?.label ?? ''),
    })),
    notes,
    ties: presentTies(row.relationshipsFrom, row.relationshipsTo),
    meetings: presentMeetings(row),
    meetingCount: attendances,
    listings: row.listings.map(({ id, direction, kind, published, validUntil, deletedAt, ...listing }) => ({
      ...{ id, direction, kind, published, validUntil },
      title: listing.title,
      organisation: listing.organisation.name,
      binned: deletedAt !== null,
    })),
    projects: row.projects.map((project) => ({ title: project.title, binned: project.deletedAt !== null })),
    registrations: row.registrations.map(({ createdAt, event }) => ({
      title: event.meeting.title,
      start: event.meeting.start.toISOString(),
      registeredAt: createdAt.toISOString(),
    })),
    changes: row.profileChanges.map((change) => {
      const { id, status, by, createdAt, decidedAt, organisation, fields } = presentChange({
        ...change,
        contact: null,
      });
      return { id, status, by, createdAt, decidedAt, organisation: organisation.name, fields };
    }),
    invitations: row.invitations.map(({ email, createdAt, sentAt, usedAt, revokedAt }) => ({
      email,
      createdAt: createdAt.toISOString(),
      ...{ sentAt: iso(sentAt), usedAt: iso(usedAt), revokedAt: iso(revokedAt) },
    })),
    campaigns: row.campaignRequests.map(({ campaign, createdAt, mailsSent, answeredAt }) => ({
      ...{ title: campaign.title, mailsSent },
      createdAt: createdAt.toISOString(),
      answeredAt: iso(answeredAt),
    })),
    /** What the office notes for its own work: that it is there; the words are given on request, after a look at whom else they speak of. */
    besides: { followUps, introductions: introductionsA + introductionsB },
    ...{ legalBasis, purpose, source, retainUntil },
    restrictedAt: iso(row.restrictedAt),
    removedAt: removedOn(row.deletedAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export type PresentedPerson = ReturnType<typeof presentPerson>;
