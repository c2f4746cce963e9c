import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';

/** Attachments are seen with their meeting; one that lies in the bin has none to show. */
function attachmentsIn(scope: Scope): Prisma.AttachmentWhereInput {
  return { meeting: { AND: [meetingsIn(scope), { deletedAt: null }] } };
}

const withMeeting = { meeting: { select: { id: true, title: true } } } satisfies Prisma.AttachmentInclude;

export type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof withMeeting }>;

/** What is attached to a meeting in scope, the oldest first. */
export function listAttachments(db: Transaction, scope: Scope, meetingId: string) {
  return db.attachment.findMany({
    where: { AND: [attachmentsIn(scope), { meetingId, deletedAt: null }] },
    orderBy: { id: 'asc' },
  });
}

/** One attachment whose meeting is in scope, in the bin or not. */
export function findAttachment(db: Transaction, scope: Scope, id: string): Promise<AttachmentRow | null> {
  return db.attachment.findFirst({ where: { AND: [attachmentsIn(scope), { id }] }, include: withMeeting });
}

export async function insertAttachment(
  db: Transaction,
  data: Prisma.AttachmentUncheckedCreateInput,
): Promise<void> {
  await db.attachment.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateAttachment(
  db: Transaction,
  id: string,
  version: number,
  data: Pick<Prisma.AttachmentUncheckedUpdateManyInput, 'deletedAt' | 'deletedById'>,
): Promise<boolean> {
  const { count } = await db.attachment.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Which of these files some attachment speaks of, in the bin or not; for the sweeper, who sees all. */
export async function referencedFiles(db: Transaction, digests: readonly string[]): Promise<Set<string>> {
  const rows = await db.attachment.findMany({
    where: { sha256: { in: [...digests] } },
    distinct: ['sha256'],
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}
