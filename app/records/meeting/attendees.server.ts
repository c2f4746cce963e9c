import { dayOf } from '#app/kernel/day.ts';
import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { representedOn } from '#app/records/contact/representation-store.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import type { Attendee } from './meeting.ts';
import { attendedUnlessDeclined } from './standing.ts';
import type { AttendanceData } from './store.server.ts';
import type { MeetingStatus } from './terms.ts';

interface Meeting {
  readonly attendees: readonly Attendee[];
  readonly start: Date;
  readonly status: MeetingStatus;
  /** It has just been said that it took place. */
  readonly tookPlace?: boolean;
}

interface KnownAttendance {
  readonly id: string;
  readonly role: string;
  readonly status: string;
  readonly organisationId: string | null;
  readonly contact: { readonly id: string } | null;
}

function keyOf(attendance: KnownAttendance): string {
  return attendance.contact
    ? `contact:${attendance.contact.id}`
    : `organisation:${attendance.organisationId}`;
}

function knownBy(known: readonly KnownAttendance[]) {
  const byWho = new Map(known.map((attendance) => [keyOf(attendance), attendance]));
  const byId = new Map(known.map((attendance) => [attendance.id, attendance]));
  return ({ kind, id, attendanceId }: Attendee) =>
    (attendanceId && byId.get(attendanceId)) || byWho.get(`${kind}:${id}`);
}

/**
 * The rows of those who took part. Each must be visible to whoever writes; one
 * who took part before keeps the role, the status and the organisation they
 * stood for then, unless others are given; a new one stands for the
 * organisation of their function on the day.
 */
export async function attendancesOf(
  { db, scope }: ReadContext,
  { attendees, start, status, tookPlace = false }: Meeting,
  known: readonly KnownAttendance[],
  newId: () => string,
): Promise<AttendanceData[]> {
  const before = knownBy(known);
  const fresh = attendees.filter((attendee) => !before(attendee));
  const idsOf = (kind: Attendee['kind']) => fresh.filter((one) => one.kind === kind).map((one) => one.id);
  const stoodFor = attendees.flatMap(({ standsFor }) => standsFor ?? []);
  const [organisations, representations] = await Promise.all([
    visibleOrganisationIds(db, scope, [...idsOf('organisation'), ...stoodFor]),
    representedOn(db, scope, idsOf('contact'), dayOf(start)),
  ]);
  const rows = attendees.map((attendee): AttendanceData => {
    const { kind, id, standsFor, role, status: given } = attendee;
    const kept = before(attendee);
    if (standsFor && standsFor !== kept?.organisationId && !organisations.has(standsFor)) {
      throw invalidField('attendees', 'not-visible');
    }
    if (kept) {
      return {
        id: kept.id,
        contactId: kept.contact?.id ?? null,
        organisationId: (kept.contact && standsFor) || kept.organisationId,
        role: role ?? kept.role,
        status: given ?? (tookPlace ? attendedUnlessDeclined(kept.status) : kept.status),
      };
    }
    const visible = kind === 'organisation' ? organisations.has(id) : representations.has(id);
    if (!visible) throw invalidField('attendees', 'not-visible');
    return {
      id: newId(),
      contactId: kind === 'contact' ? id : null,
      organisationId: kind === 'organisation' ? id : (standsFor ?? representations.get(id) ?? null),
      role: role ?? 'GUEST',
      status: given ?? (status === 'TOOK_PLACE' ? 'ATTENDED' : 'INVITED'),
    };
  });
  // Named once by their row and once by themselves they are still one.
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
