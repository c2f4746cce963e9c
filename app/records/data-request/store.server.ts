import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { dataRequestsIn } from '#app/database/scope.server.ts';
import type { DataRequestStatus } from './terms.ts';

const whole = {
  contact: {
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      version: true,
      deletedAt: true,
      restrictedAt: true,
      channels: {
        where: { kind: 'EMAIL' },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { value: true },
      },
    },
  },
  requestedBy: { select: { id: true, name: true, email: true, locale: true } },
  recordedBy: { select: { name: true } },
  handledBy: { select: { name: true } },
} satisfies Prisma.DataRequestInclude;

export type DataRequestRow = Prisma.DataRequestGetPayload<{ include: typeof whole }>;

/** A page of the requests in scope, by their last day. */
export async function listDataRequests(
  db: Transaction,
  scope: Scope,
  statuses: readonly DataRequestStatus[],
  direction: 'asc' | 'desc',
  page: PageRequest,
): Promise<Page<DataRequestRow>> {
  const keys = keyset('dueOn', direction, page);
  const where = { AND: [dataRequestsIn(scope), { status: { in: [...statuses] } }] };
  const [rows, total] = await Promise.all([
    db.dataRequest.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.dataRequest.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.dueOn);
}

export function countOpenRequests(db: Transaction, scope: Scope): Promise<number> {
  return db.dataRequest.count({ where: { AND: [dataRequestsIn(scope), { status: 'OPEN' }] } });
}

export function findDataRequest(db: Transaction, scope: Scope, id: string): Promise<DataRequestRow | null> {
  return db.dataRequest.findFirst({ where: { AND: [dataRequestsIn(scope), { id }] }, include: whole });
}

/** What one account has asked for, or somebody else for its person, the latest first. */
export function listOwnRequests(db: Transaction, userId: string, contactId: string | null) {
  const own: Prisma.DataRequestWhereInput[] = [{ requestedById: userId }];
  return db.dataRequest.findMany({
    where: { OR: contactId === null ? own : [...own, { contactId }] },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
}

/** A request of one account by its id. */
export function findOwnRequest(db: Transaction, userId: string, id: string) {
  return db.dataRequest.findFirst({
    where: { id, requestedById: userId },
    select: { id: true, dueOn: true },
  });
}

export function countOpenOf(db: Transaction, userId: string): Promise<number> {
  return db.dataRequest.count({ where: { requestedById: userId, status: 'OPEN' } });
}

export async function insertDataRequest(
  db: Transaction,
  data: Prisma.DataRequestUncheckedCreateInput,
): Promise<void> {
  await db.dataRequest.create({ data });
}

/** A request that an account wrote down, by its id. */
export function findRecordedRequest(db: Transaction, userId: string | null, id: string) {
  return db.dataRequest.findFirst({
    where: { id, recordedById: userId, channel: { not: 'ACCOUNT' } },
    select: { id: true, dueOn: true },
  });
}

/** Changes an open request, or closes it, if it still has the version that was read; false if it has moved on. */
export async function updateOpenRequest(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.DataRequestUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.dataRequest.updateMany({
    where: { id, version, status: 'OPEN' },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
