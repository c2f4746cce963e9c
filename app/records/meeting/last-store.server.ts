import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn, meetingsIn, organisationsIn } from '#app/database/scope.server.ts';
import { fold } from '#app/kernel/text.ts';
import { type MeetingSummaryRow, summary } from './store.server.ts';

/** Which meetings are meant: those that begin with a title, or those somebody took part in. */
export type Like =
  | { readonly title: string }
  | { readonly kind: 'organisation' | 'contact'; readonly id: string };

function alike(scope: Scope, like: Like): Prisma.MeetingWhereInput {
  if ('title' in like) return { searchText: { startsWith: fold(like.title) } };
  // Whoever the viewer does not see was at no meeting that they could find by them.
  const { kind, id } = like;
  return {
    attendances: {
      some:
        kind === 'contact'
          ? { contactId: id, contact: contactsIn(scope) }
          : { organisationId: id, organisation: organisationsIn(scope) },
    },
  };
}

/** The last such meeting in scope before an instant that was not cancelled. */
export function findLastMeeting(
  db: Transaction,
  scope: Scope,
  like: Like,
  now: Date,
): Promise<MeetingSummaryRow | null> {
  return db.meeting.findFirst({
    where: {
      AND: [
        meetingsIn(scope),
        { deletedAt: null, status: { not: 'CANCELLED' }, start: { lte: now } },
        alike(scope, like),
      ],
    },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    include: summary,
  });
}
