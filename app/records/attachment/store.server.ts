import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { listingsIn, meetingsIn } from '#app/database/scope.server.ts';
import { publicListings } from '../listing/public-store.server.ts';

/** Attachments are seen with what they are attached to; what lies in the bin has none to show. */
function attachmentsIn(scope: Scope, today: string): Prisma.AttachmentWhereInput {
  return {
    OR: [
      { meeting: { AND: [meetingsIn(scope), { deletedAt: null }] } },
      { listing: { AND: [listingsIn(scope, today), { deletedAt: null }] } },
    ],
  };
}

const withOwner = {
  listing: { select: { id: true, organisationId: true, published: true, version: true } },
} satisfies Prisma.AttachmentInclude;

export type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof withOwner }>;

/** What a file is attached to. */
export type AttachmentOwner = { readonly meetingId: string } | { readonly listingId: string };

/** What is attached to a meeting in scope, the oldest first. */
export function listAttachments(db: Transaction, scope: Scope, meetingId: string) {
  return db.attachment.findMany({
    where: { meeting: { AND: [meetingsIn(scope), { deletedAt: null }] }, meetingId, deletedAt: null },
    orderBy: { id: 'asc' },
  });
}

/** What is attached to a meeting or a listing that whoever asks has found in scope, the oldest first. */
export function listAttachmentsOf(db: Transaction, owner: AttachmentOwner) {
  return db.attachment.findMany({ where: { ...owner, deletedAt: null }, orderBy: { id: 'asc' } });
}

/** One attachment whose meeting or listing is in scope, in the bin or not. */
export function findAttachment(
  db: Transaction,
  scope: Scope,
  today: string,
  id: string,
): Promise<AttachmentRow | null> {
  return db.attachment.findFirst({
    where: { AND: [attachmentsIn(scope, today), { id }] },
    include: withOwner,
  });
}

/** One attachment of a listing that anybody may read. */
export function findPublicAttachment(
  db: Transaction,
  kinds: readonly string[],
  today: string,
  { listingId, id }: { readonly listingId: string; readonly id: string },
) {
  const listing = { AND: [publicListings(kinds, today), { id: listingId }] };
  return db.attachment.findFirst({ where: { id, deletedAt: null, listing } });
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
