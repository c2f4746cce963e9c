import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { profileChangesIn } from '#app/database/scope.server.ts';
import type { ChangeKind, ChangeStatus } from './terms.ts';

const whole = {
  organisation: {
    select: { id: true, name: true, deletedAt: true, regions: { select: { regionKey: true } } },
  },
  contact: { select: { id: true, title: true, firstName: true, lastName: true, deletedAt: true } },
  createdBy: { select: { id: true, name: true } },
} satisfies Prisma.ProfileChangeInclude;

export type ChangeRow = Prisma.ProfileChangeGetPayload<{ include: typeof whole }>;

/** A page of the changes in scope that stand at one of these, the oldest first while they are open. */
export async function listChanges(
  db: Transaction,
  scope: Scope,
  statuses: readonly ChangeStatus[],
  direction: 'asc' | 'desc',
  page: PageRequest,
): Promise<Page<ChangeRow>> {
  const keys = keyset('createdAt', direction, page);
  const where = { AND: [profileChangesIn(scope), { status: { in: [...statuses] } }] };
  const [rows, total] = await Promise.all([
    db.profileChange.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.profileChange.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

/** How many changes in scope nobody of the office has looked at. */
export function countOpenChanges(db: Transaction, scope: Scope): Promise<number> {
  return db.profileChange.count({
    where: { AND: [profileChangesIn(scope), { status: { in: ['WAITING', 'LIVE'] } }] },
  });
}

export function findChange(db: Transaction, scope: Scope, id: string): Promise<ChangeRow | null> {
  return db.profileChange.findFirst({ where: { AND: [profileChangesIn(scope), { id }] }, include: whole });
}

/** What of an organisation in scope waits for the office. */
export function listWaiting(db: Transaction, scope: Scope, organisationId: string): Promise<ChangeRow[]> {
  return db.profileChange.findMany({
    where: { AND: [profileChangesIn(scope), { organisationId, status: 'WAITING' }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    include: whole,
  });
}

export async function insertChange(
  db: Transaction,
  data: Prisma.ProfileChangeUncheckedCreateInput,
): Promise<void> {
  await db.profileChange.create({ data });
}

/** What waits of one thing: of the organisation itself, or of one of its people. */
export function findWaiting(
  db: Transaction,
  organisationId: string,
  kind: ChangeKind,
  contactId: string | null,
): Promise<ChangeRow | null> {
  return db.profileChange.findFirst({
    where: { organisationId, kind, contactId, status: 'WAITING' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: whole,
  });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateChange(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.ProfileChangeUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.profileChange.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Which of these files a logo is, or one that waits for the office; for the sweeper, who sees all. */
export async function referencedLogos(db: Transaction, digests: readonly string[]): Promise<Set<string>> {
  const logoSha256 = { in: [...digests] };
  const [shown, waiting] = await Promise.all([
    db.organisation.findMany({
      where: { logoSha256 },
      distinct: ['logoSha256'],
      select: { logoSha256: true },
    }),
    db.profileChange.findMany({
      where: { logoSha256, status: 'WAITING' },
      distinct: ['logoSha256'],
      select: { logoSha256: true },
    }),
  ]);
  return new Set([...shown, ...waiting].flatMap(({ logoSha256: sha256 }) => sha256 ?? []));
}
