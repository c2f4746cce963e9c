import { dayOf } from '#app/kernel/day.ts';
import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { representedOn } from '#app/records/contact/representation-store.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import type { Attendee } from './meeting.ts';
import type { AttendanceData } from './store.server.ts';
import type { MeetingStatus } from './terms.ts';

interface Meeting {
  readonly attendees: readonly Attendee[];
  readonly start: Date;
  readonly status: MeetingStatus;
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

/**
 * The rows of those who took part. Each must be visible to whoever writes; one
 * who took part before keeps the role, the status and the organisation they
 * stood for then; a new one stands for the organisation of their function on the day.
 */
export async function attendancesOf(
  { db, scope }: ReadContext,
  { attendees, start, status }: Meeting,
  known: readonly KnownAttendance[],
  newId: () => string,
): Promise<AttendanceData[]> {
  const before = new Map(known.map((attendance) => [keyOf(attendance), attendance]));
  const fresh = attendees.filter(({ kind, id }) => !before.has(`${kind}:${id}`));
  const idsOf = (kind: Attendee['kind']) => fresh.filter((one) => one.kind === kind).map((one) => one.id);
  const [organisations, representations] = await Promise.all([
    visibleOrganisationIds(db, scope, idsOf('organisation')),
    representedOn(db, scope, idsOf('contact'), dayOf(start)),
  ]);
  return attendees.map(({ kind, id }) => {
    const kept = before.get(`${kind}:${id}`);
    if (kept) {
      const { organisationId, role, status: keptStatus } = kept;
      return { id: kept.id, contactId: kept.contact?.id ?? null, organisationId, role, status: keptStatus };
    }
    const visible = kind === 'organisation' ? organisations.has(id) : representations.has(id);
    if (!visible) throw invalidField('attendees', 'not-visible');
    return {
      id: newId(),
      contactId: kind === 'contact' ? id : null,
      organisationId: kind === 'organisation' ? id : (representations.get(id) ?? null),
      role: 'GUEST',
      status: status === 'TOOK_PLACE' ? 'ATTENDED' : 'INVITED',
    };
  });
}
