import { allowed } from '#app/access/permission.ts';
import { conflict, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { isSame } from '../audit/states.ts';
import { findPublished } from '../organisation/directory-store.server.ts';
import { loadOwn } from '../profile/own.server.ts';
import { presentRelationship } from '../relationship/present.ts';
import { findRelationship, listRelationshipTypes } from '../relationship/store.server.ts';
import { claimInput, denialInput } from './claim.ts';
import { claimPermissions } from './policy.ts';
import { claimSnapshot } from './present.ts';
import { findOwnClaim } from './store.server.ts';
import { type Statement, settleStatus, writeClaim } from './write.server.ts';

/** A relationship of the actor's own organisation with another that it is shown. */
async function loadOwnRelationship(context: ReadContext, relationshipId: string) {
  const own = await loadOwn(context);
  const row = await findRelationship(context.db, context.scope, relationshipId);
  const ends = [row?.fromOrganisationId, row?.toOrganisationId];
  const otherId = ends.find((id) => id && id !== own.id);
  if (!row || row.deletedAt || !otherId || !ends.includes(own.id)) throw notFound();
  return { own, row, otherId };
}

/** `claim.say`: confirms, corrects or disputes one relationship of the own organisation. Sent again when it already stands, it writes nothing. */
export const sayOfRelationship = defineWrite({
  name: 'claim.say',
  input: claimInput,
  load: (context, { relationshipId }) => loadOwnRelationship(context, relationshipId),
  may: (actor) => allowed(claimPermissions, 'say', actor),
  revises: ['network'],
  async run(context, { relationshipId, version, ...said }) {
    const { db, actor, today } = context;
    const { own, row, otherId } = await loadOwnRelationship(context, relationshipId);
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
    if (before && isSame(claimSnapshot(before), claimSnapshot(statement)))
      return { name: nameOf(row, otherId) };
    if (row.version !== version) throw conflict(presentRelationship(row, actor, today));
    if (statement.typeKey !== null) {
      const types = await listRelationshipTypes(db);
      if (!types.some(({ key }) => key === statement.typeKey)) throw invalidField('typeKey', 'choice');
    }
    await writeClaim(context, statement);
    await settleStatus(context, row);
    return { name: nameOf(row, otherId) };
  },
});

function nameOf(row: Awaited<ReturnType<typeof loadOwnRelationship>>['row'], otherId: string): string {
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
