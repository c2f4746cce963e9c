import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { claimsIn } from '#app/database/scope.server.ts';

const named = { select: { id: true, name: true } } as const;
const whole = {
  organisation: named,
  other: named,
  type: true,
  relationship: { select: { id: true, version: true, deletedAt: true, strength: true, type: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof whole }>;

/** All that one organisation said, the actor's own. */
export function listClaimsOf(db: Transaction, scope: Scope, organisationId: string): Promise<ClaimRow[]> {
  return db.claim.findMany({
    where: { AND: [claimsIn(scope), { organisationId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    include: whole,
  });
}

/** What both sides of a relationship said of it. */
export function listClaimsOn(db: Transaction, scope: Scope, relationshipId: string): Promise<ClaimRow[]> {
  return db.claim.findMany({
    where: { AND: [claimsIn(scope), { relationshipId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: whole,
  });
}

/** The verdicts on a relationship that count for its status; nothing else of them. */
export function verdictsOn(db: Transaction, relationshipId: string) {
  return db.claim.findMany({
    where: { relationshipId, standing: 'COUNTS' },
    select: { organisationId: true, verdict: true },
  });
}

/** A page of what the office has not looked at, the oldest first. */
export async function listUnseen(db: Transaction, scope: Scope, page: PageRequest): Promise<Page<ClaimRow>> {
  const keys = keyset('createdAt', 'asc', page);
  const where = { AND: [claimsIn(scope), { seenAt: null }] };
  const [rows, total] = await Promise.all([
    db.claim.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.claim.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

export function countUnseen(db: Transaction, scope: Scope): Promise<number> {
  return db.claim.count({ where: { AND: [claimsIn(scope), { seenAt: null }] } });
}

export function findClaim(db: Transaction, scope: Scope, id: string): Promise<ClaimRow | null> {
  return db.claim.findFirst({ where: { AND: [claimsIn(scope), { id }] }, include: whole });
}

/** What one organisation said of a relationship, or of what was observed with another. */
export function findOwnClaim(
  db: Transaction,
  organisationId: string,
  about: { readonly relationshipId: string } | { readonly relationshipId: null; readonly otherId: string },
): Promise<ClaimRow | null> {
  return db.claim.findFirst({ where: { organisationId, ...about }, include: whole });
}

export async function insertClaim(db: Transaction, data: Prisma.ClaimUncheckedCreateInput): Promise<void> {
  await db.claim.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateClaim(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.ClaimUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.claim.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
