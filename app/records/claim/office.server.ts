import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, Failure, notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, defineWrite, type ReadContext, type WriteContext } from '#app/kernel/use-case.server.ts';
import { relationshipSnapshot } from '../relationship/present.ts';
import { findRelationship, updateRelationship } from '../relationship/store.server.ts';
import { claimVersion } from './claim.ts';
import { claimPermissions } from './policy.ts';
import { presentClaim } from './present.ts';
import { type ClaimRow, findClaim, listClaimsOn, listUnseen, updateClaim } from './store.server.ts';
import type { ClaimStanding } from './terms.ts';
import { noteTieConfirmed, settleStatus } from './write.server.ts';

const size = 25;

/** `claim.list`: what partners said of their ties and nobody of the office has looked at. */
export const listClaims = defineRead({
  name: 'claim.list',
  input: z.object({
    after: z.string().max(500).optional().catch(undefined),
    before: z.string().max(500).optional().catch(undefined),
  }),
  may: (actor) => allowed(claimPermissions, 'list', actor),
  async run({ db, scope }, page) {
    const rows = await listUnseen(db, scope, { size, ...page });
    return { ...rows, items: rows.items.map(presentClaim) };
  },
});

/** `claim.list-on`: what both sides of one relationship said of it. */
export const listClaimsOnRelationship = defineRead({
  name: 'claim.list-on',
  input: z.strictObject({ relationshipId: id() }),
  may: (actor) => allowed(claimPermissions, 'list', actor),
  run: async ({ db, scope }, { relationshipId }) =>
    (await listClaimsOn(db, scope, relationshipId)).map(presentClaim),
});

async function load({ db, scope }: ReadContext, { id: claimId }: { readonly id: string }): Promise<ClaimRow> {
  const row = await findClaim(db, scope, claimId);
  if (!row) throw notFound();
  return row;
}

async function close(
  { db, now, history }: WriteContext,
  row: ClaimRow,
  version: number,
  standing: ClaimStanding,
): Promise<void> {
  const { standing: was } = row;
  if (!(await updateClaim(db, row.id, version, { seenAt: now, standing }))) throw conflict(presentClaim(row));
  history.record({
    recordKind: 'claim',
    recordId: row.id,
    version: version + 1,
    before: { seenAt: null, standing: was },
    after: { seenAt: now.toISOString(), standing },
  });
}

/** Looked at: what waited counts from now on for the status of its relationship. */
async function letCount(context: WriteContext, row: ClaimRow, version: number): Promise<void> {
  await close(context, row, version, 'COUNTS');
  const { relationshipId, standing } = row;
  if (standing === 'COUNTS' || !relationshipId || row.relationship?.deletedAt) return;
  await noteTieConfirmed(context, row);
  await settleStatus(context, { id: relationshipId });
}

/** `claim.mark-seen`: looked at; both views stand as they are, and what waited counts. */
export const markClaimSeen = defineWrite({
  name: 'claim.mark-seen',
  input: claimVersion,
  load,
  may: (actor) => allowed(claimPermissions, 'mark-seen', actor),
  revises: ['network'],
  async run(context, { version }, row) {
    await letCount(context, row, version);
    return { name: row.organisation.name };
  },
});

/** `claim.refuse`: what waited never counts; it stays on record beside the relationship. */
export const refuseClaim = defineWrite({
  name: 'claim.refuse',
  input: claimVersion,
  load,
  may: (actor) => allowed(claimPermissions, 'refuse', actor),
  async run(context, { version }, row) {
    if (row.standing !== 'WAITS') throw new Failure('conflict', 'change-over');
    await close(context, row, version, 'REFUSED');
    return { name: row.organisation.name };
  },
});

/** `claim.adopt`: the relationship takes the type and the strength that one side says; what the other says stays beside it. */
export const adoptClaim = defineWrite({
  name: 'claim.adopt',
  input: claimVersion,
  load,
  may: (actor) => allowed(claimPermissions, 'adopt', actor),
  revises: ['network'],
  async run(context, { version }, row) {
    const { db, now, history } = context;
    const { relationshipId } = row;
    if (row.verdict !== 'CORRECTED' || !relationshipId || !row.relationship || row.relationship.deletedAt)
      throw new Failure('conflict', 'change-over');
    await letCount(context, row, version);
    const standing = await findRelationship(db, everything, relationshipId);
    if (!standing) throw new Failure('conflict', 'gone');
    const columns = {
      typeKey: row.typeKey ?? standing.typeKey,
      strength: row.strength ?? standing.strength,
    };
    if (!(await updateRelationship(db, standing.id, standing.version, { ...columns, updatedAt: now }))) {
      throw conflict(presentClaim(row));
    }
    const before = relationshipSnapshot(standing);
    history.record({
      recordKind: 'relationship',
      recordId: standing.id,
      version: standing.version + 1,
      before,
      after: { ...before, ...columns },
    });
    return { name: row.organisation.name };
  },
});
