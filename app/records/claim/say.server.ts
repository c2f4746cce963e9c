import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { dayOf } from '#app/kernel/day.ts';
import { conflict, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext, type WriteContext } from '#app/kernel/use-case.server.ts';
import { isSame } from '../audit/states.ts';
import { findPublished } from '../organisation/directory-store.server.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { loadOwn } from '../profile/own.server.ts';
import { presentRelationship } from '../relationship/present.ts';
import { findRelationship, listRelationshipTypes } from '../relationship/store.server.ts';
import { claimInput, denialInput } from './claim.ts';
import { claimPermissions } from './policy.ts';
import { claimSnapshot } from './present.ts';
import { type ClaimRow, findOwnClaim } from './store.server.ts';
import {
  byAccount,
  noteTieConfirmed,
  type Statement,
  settleStatus,
  type Way,
  writeClaim,
} from './write.server.ts';

/** A relationship of the own organisation with another that it is shown. */
async function findOwnRelationship(
  { db, scope }: ReadContext,
  own: Pick<OrganisationRow, 'id'>,
  relationshipId: string,
) {
  const row = await findRelationship(db, scope, relationshipId);
  const ends = [row?.fromOrganisationId, row?.toOrganisationId];
  const otherId = ends.find((id) => id && id !== own.id);
  if (!row || row.deletedAt || !otherId || !ends.includes(own.id)) throw notFound();
  return { row, otherId };
}

/** It stands already, as far as this way of saying it can bring it. */
function stands(before: ClaimRow, statement: Statement, { waits }: Way): boolean {
  const settled = before.standing === 'COUNTS' || (waits && before.standing === 'WAITS');
  return settled && isSame(claimSnapshot(before), claimSnapshot(statement));
}

/** The same said again on another day is news of one thing: that it still holds. */
async function confirmAgain(context: WriteContext, before: ClaimRow, at: Date | null): Promise<void> {
  const { now, today, history } = context;
  if (before.standing !== 'COUNTS' || before.verdict === 'DISPUTED') return;
  if (at && dayOf(at) >= today) return;
  await noteTieConfirmed(context, before);
  history.record({
    recordKind: 'claim',
    recordId: before.id,
    before: { confirmedAt: at?.toISOString() ?? null },
    after: { confirmedAt: now.toISOString() },
  });
}

/**
 * What an organisation says of one of its relationships. Sent again when it
 * already stands, it writes no more than that it holds still; what waits for the
 * office changes no status before.
 */
export async function sayForOwn(
  context: WriteContext,
  own: Pick<OrganisationRow, 'id'>,
  { relationshipId, version, ...said }: z.output<typeof claimInput>,
  way: Way = byAccount,
): Promise<{ readonly name: string }> {
  const { db, actor, today } = context;
  const { row, otherId } = await findOwnRelationship(context, own, relationshipId);
  const name = nameOf(row, otherId);
  const corrects = said.verdict === 'CORRECTED';
  const statement: Statement = {
    organisationId: own.id,
    otherId,
    relationshipId,
    verdict: said.verdict,
    typeKey: corrects ? said.typeKey : null,
    strength: corrects ? said.strength : null,
    note: said.note,
  };
  const before = await findOwnClaim(db, own.id, { relationshipId });
  if (before && stands(before, statement, way)) {
    await confirmAgain(context, before, row.confirmedAt);
    return { name };
  }
  if (row.version !== version) throw conflict(presentRelationship(row, actor, today));
  if (statement.typeKey !== null) {
    const types = await listRelationshipTypes(db);
    if (!types.some(({ key }) => key === statement.typeKey)) throw invalidField('typeKey', 'choice');
  }
  await writeClaim(context, statement, way);
  if (!way.waits) {
    await noteTieConfirmed(context, statement);
    await settleStatus(context, row);
  }
  return { name };
}

/** `claim.say`: confirms, corrects or disputes one relationship of the own organisation. */
export const sayOfRelationship = defineWrite({
  name: 'claim.say',
  input: claimInput,
  load: async (context, { relationshipId }) => {
    const own = await loadOwn(context);
    await findOwnRelationship(context, own, relationshipId);
    return own;
  },
  may: (actor) => allowed(claimPermissions, 'say', actor),
  revises: ['network'],
  run: (context, input, own) => sayForOwn(context, own, input),
});

function nameOf(row: Awaited<ReturnType<typeof findOwnRelationship>>['row'], otherId: string): string {
  const other = row.fromOrganisationId === otherId ? row.fromOrganisation : row.toOrganisation;
  return other?.name ?? '';
}

/**
 * `claim.deny`: says of what was observed that there is no tie behind it. What
 * took place has taken place and goes on counting as a trace; the office reads
 * the word beside it.
 */
export const denyObserved = defineWrite({
  name: 'claim.deny',
  input: denialInput,
  load: async (context, { otherId }) => {
    const own = await loadOwn(context);
    const other = await findPublished(context.db, context.scope, otherId);
    if (!other || other.id === own.id) throw notFound();
    return { own, other };
  },
  may: (actor) => allowed(claimPermissions, 'say', actor),
  async run(context, { otherId, note }, { own, other }) {
    const statement = {
      organisationId: own.id,
      otherId,
      relationshipId: null,
      typeKey: null,
      strength: null,
    };
    const before = await findOwnClaim(context.db, own.id, { relationshipId: null, otherId });
    const said = { ...statement, verdict: 'DISPUTED' as const, note };
    if (!before || !isSame(claimSnapshot(before), claimSnapshot(said))) await writeClaim(context, said);
    return { name: other.name };
  },
});
