import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: string;
  readonly countyKey: string | null;
  readonly territory: { readonly name: string } | null;
}

/** Every organisation in scope as the network draws it, by name. */
export function listActors(db: Transaction, scope: Scope): Promise<ActorRow[]> {
  return db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { deletedAt: null }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      shortName: true,
      sector: true,
      countyKey: true,
      territory: { select: { name: true } },
    },
  });
}

/** Those of these organisations whose profile is published, and the partner's own: the ones a partner may be shown by name. */
export function listPublishedActors(
  db: Transaction,
  ids: readonly string[],
  own: string,
): Promise<ActorRow[]> {
  return db.organisation.findMany({
    where: {
      id: { in: [...ids, own] },
      deletedAt: null,
      OR: [{ id: own }, { visibility: { in: ['PUBLIC', 'PARTNERS'] } }],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      shortName: true,
      sector: true,
      countyKey: true,
      territory: { select: { name: true } },
    },
  });
}
