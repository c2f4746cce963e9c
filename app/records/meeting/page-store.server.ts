import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { contactsIn, meetingsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type MeetingRow, whole } from './store.server.ts';

/** What a program filters meetings by; undefined: not at all. */
export interface MeetingQuestion {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly regionKey?: string | undefined;
  readonly projectId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly fieldOfActionId?: string | undefined;
  readonly from?: Date | undefined;
  /** Began before it. */
  readonly to?: Date | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The rows of a page of meetings in scope, one more than it holds if another follows. */
export function readMeetings(
  db: Transaction,
  scope: Scope,
  question: MeetingQuestion,
  keys: Keyset<'start' | 'updatedAt'>,
): Promise<MeetingRow[]> {
  const { q = '', organisationId, contactId, fieldOfActionId, from, to, updatedSince, ...columns } = question;
  const conditions: Prisma.MeetingWhereInput[] = [
    meetingsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  if (organisationId) conditions.push({ attendances: { some: { organisationId } } });
  // Somebody whom the viewer does not see was at no meeting that they could find by it.
  if (contactId) conditions.push({ attendances: { some: { contactId, contact: contactsIn(scope) } } });
  if (fieldOfActionId) conditions.push({ fieldsOfAction: { some: { fieldOfActionId } } });
  if (from) conditions.push({ start: { gte: from } });
  if (to) conditions.push({ start: { lt: to } });
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.meeting.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
