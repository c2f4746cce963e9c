import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { territoryDirectory } from '#app/records/territory/directory-store.server.ts';

const columns = {
  id: true,
  name: true,
  shortName: true,
  sector: true,
  territoryKey: true,
  countyKey: true,
  territory: { select: { name: true } },
} satisfies Prisma.OrganisationSelect;

/** An organisation as the network draws it. */
export type ActorRow = Prisma.OrganisationGetPayload<{ select: typeof columns }>;

function listWhere(db: Transaction, where: Prisma.OrganisationWhereInput): Promise<ActorRow[]> {
  return db.organisation.findMany({
    where: { AND: [where, { deletedAt: null }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: columns,
  });
}

/** Every organisation in scope, by name. */
export function listActors(db: Transaction, scope: Scope): Promise<ActorRow[]> {
  return listWhere(db, organisationsIn(scope));
}

const flat = {
  id: true,
  name: true,
  shortName: true,
  sector: true,
  territoryKey: true,
  countyKey: true,
  sortKey: true,
  confirmedAt: true,
} satisfies Prisma.OrganisationSelect;

/** An organisation as the network keeps it: as it draws it, and by what lists order it. */
export interface KeptActor extends ActorRow {
  readonly sortKey: string;
  readonly confirmedAt: Date | null;
}

async function keep(
  db: Transaction,
  where: Prisma.OrganisationWhereInput,
  most?: number,
): Promise<KeptActor[]> {
  const [rows, { byKey }] = await Promise.all([
    db.organisation.findMany({
      where: { AND: [where, { deletedAt: null }] },
      orderBy: { id: 'asc' },
      ...(most !== undefined && { take: most }),
      select: flat,
    }),
    territoryDirectory(db),
  ]);
  return rows.map((row) => {
    const territory = row.territoryKey === null ? undefined : byKey.get(row.territoryKey);
    return { ...row, territory: territory ? { name: territory.name } : null };
  });
}

/** A stretch of all organisations in scope, by id, after one of them. */
export function listActorsAfter(
  db: Transaction,
  scope: Scope,
  after: string,
  most: number,
): Promise<KeptActor[]> {
  return keep(db, { AND: [organisationsIn(scope), { id: { gt: after } }] }, most);
}

/** Those of these organisations that are in scope. */
export function listActorsOf(db: Transaction, scope: Scope, ids: readonly string[]): Promise<KeptActor[]> {
  return keep(db, { AND: [organisationsIn(scope), { id: { in: [...ids] } }] });
}

/** The organisations in scope that were entered at an instant or later. */
export function listActorsMadeAfter(
  db: Transaction,
  scope: Scope,
  instant: Date,
): Promise<Array<{ id: string }>> {
  return db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { deletedAt: null, createdAt: { gte: instant } }] },
    select: { id: true },
  });
}

/** Those of these organisations that are in scope, by name. */
export function listActorsNamed(db: Transaction, scope: Scope, ids: readonly string[]): Promise<ActorRow[]> {
  return listWhere(db, { AND: [organisationsIn(scope), { id: { in: [...ids] } }] });
}

/** Those of these organisations that a partner may be shown by name: its own and the ones with a published profile. */
export function listPublishedActors(
  db: Transaction,
  ids: readonly string[],
  own: string,
): Promise<ActorRow[]> {
  const published = { id: { in: [...ids] }, visibility: { in: ['PUBLIC', 'PARTNERS'] } };
  return listWhere(db, { OR: [{ id: own }, published] });
}

/** The names of those of these organisations that are in scope, in the bin or not. */
export async function nameOrganisations(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who of the office looks after those of these organisations that are in scope. */
export async function listStewardsOf(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { readonly id: string; readonly name: string }>> {
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: { id: true, steward: { select: { id: true, name: true } } },
  });
  return new Map(rows.flatMap(({ id, steward }) => (steward ? [[id, steward] as const] : [])));
}
