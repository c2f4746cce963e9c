import { userIdOf } from '#app/access/actor.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, Failure } from '#app/kernel/failure.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { relationshipSnapshot } from '../relationship/present.ts';
import {
  findRelationship,
  noteConfirmed,
  type RelationshipRow,
  updateRelationship,
} from '../relationship/store.server.ts';
import { claimSnapshot } from './present.ts';
import { statusAfter } from './status.ts';
import { findOwnClaim, insertClaim, updateClaim, verdictsOn } from './store.server.ts';
import type { Verdict } from './terms.ts';

export interface Statement {
  readonly organisationId: string;
  readonly otherId: string;
  readonly relationshipId: string | null;
  readonly verdict: Verdict;
  readonly typeKey: string | null;
  readonly strength: number | null;
  readonly note: string | null;
}

/** By which way it is said: by an account, or by the link of a campaign, and then it may wait until the office has looked at it. */
export interface Way {
  readonly requestId: string | null;
  readonly waits: boolean;
}

export const byAccount: Way = { requestId: null, waits: false };

/** A plain yes asks nothing of the office. */
function needsLook({ verdict, note }: Statement): boolean {
  return verdict !== 'CONFIRMED' || note !== null;
}

/** Writes what an organisation says, in place of what it said of the same before. */
export async function writeClaim(
  context: WriteContext,
  statement: Statement,
  { requestId, waits }: Way = byAccount,
  isNews = false,
): Promise<void> {
  const { db, actor, now, newId, history } = context;
  const { organisationId, otherId, relationshipId } = statement;
  const before = await findOwnClaim(
    db,
    organisationId,
    relationshipId === null ? { relationshipId, otherId } : { relationshipId },
  );
  const columns = {
    ...statement,
    standing: waits ? 'WAITS' : 'COUNTS',
    createdById: userIdOf(actor),
    requestId,
    updatedAt: now,
    seenAt: waits || isNews || needsLook(statement) ? null : now,
  };
  const id = before?.id ?? newId();
  if (before) {
    if (!(await updateClaim(db, id, before.version, columns))) throw conflict(null);
  } else {
    await insertClaim(db, { ...columns, id, createdAt: now });
  }
  history.record({
    recordKind: 'claim',
    recordId: id,
    version: (before?.version ?? 0) + 1,
    before: before && claimSnapshot(before),
    after: claimSnapshot(statement),
  });
}

/** Notes that a side has just said that there is such a tie, in whatever words. */
export async function noteTieConfirmed(
  { db, now }: Pick<WriteContext, 'db' | 'now'>,
  { relationshipId, verdict }: Pick<Statement, 'relationshipId'> & { readonly verdict: string },
): Promise<void> {
  if (relationshipId !== null && verdict !== 'DISPUTED') await noteConfirmed(db, relationshipId, now);
}

/** Brings a relationship's status to what its sides say of it by now. */
export async function settleStatus(
  { db, now, history }: WriteContext,
  { id }: Pick<RelationshipRow, 'id'>,
): Promise<void> {
  const row = await findRelationship(db, everything, id);
  if (!row) throw new Failure('conflict', 'gone');
  const status = statusAfter(row.status, await verdictsOn(db, id));
  if (status === row.status) return;
  if (!(await updateRelationship(db, id, row.version, { status, updatedAt: now }))) throw conflict(null);
  const snapshot = relationshipSnapshot(row);
  history.record({
    recordKind: 'relationship',
    recordId: id,
    version: row.version + 1,
    before: snapshot,
    after: { ...snapshot, status },
  });
}
