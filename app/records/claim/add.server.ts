import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { findPublished } from '../organisation/directory-store.server.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { loadOwn } from '../profile/own.server.ts';
import { relationshipSnapshot } from '../relationship/present.ts';
import {
  findRelationship,
  insertRelationship,
  listRelationshipsOf,
  listRelationshipTypes,
} from '../relationship/store.server.ts';
import { additionInput } from './claim.ts';
import { claimPermissions } from './policy.ts';
import { byAccount, type Way, writeClaim } from './write.server.ts';

const usualStrength = 3;

/**
 * A tie of an organisation that was missing, confirmed by the one side that says
 * so; the other is asked when it next looks. Both must be shown to each other, or
 * nobody could ask. Sent twice by one form it is made once. What waits for the
 * office stands as proposed until then.
 */
export async function addForOwn(
  context: WriteContext,
  own: Pick<OrganisationRow, 'id' | 'name' | 'visibility'>,
  { id: chosen, otherId, typeKey, direction, strength, note }: z.output<typeof additionInput>,
  way: Way = byAccount,
): Promise<{ readonly name: string; readonly id: string }> {
  const { db, scope, now, newId, history } = context;
  if (!otherId) throw invalidField('otherId', 'required');
  if (own.visibility === 'OFFICE') throw new Failure('conflict', 'publish-first');
  const other = await findPublished(db, scope, otherId);
  if (!other || other.id === own.id) throw invalidField('otherId', 'not-visible');
  if (chosen && (await findRelationship(db, scope, chosen))) return { name: other.name, id: chosen };
  const types = await listRelationshipTypes(db);
  const type = types.find(({ key }) => key === typeKey);
  if (!type) throw invalidField('typeKey', 'choice');
  const standing = await listRelationshipsOf(db, scope, { organisationId: own.id });
  const same = standing.some(
    (row) =>
      row.typeKey === typeKey &&
      row.until === null &&
      [row.fromOrganisationId, row.toOrganisationId].includes(otherId),
  );
  if (same) throw invalidField('otherId', message('tie-there', { name: other.name }));
  const outward = !type.directed || direction === 'OUT';
  const id = chosen ?? newId();
  await insertRelationship(db, {
    id,
    typeKey,
    fromOrganisationId: outward ? own.id : other.id,
    toOrganisationId: outward ? other.id : own.id,
    strength: strength ?? usualStrength,
    source: own.name.slice(0, 200),
    status: way.waits ? 'PROPOSED' : 'CONFIRMED_BY_ONE',
    confirmedAt: way.waits ? null : now,
    createdAt: now,
    updatedAt: now,
  });
  const row = await findRelationship(db, everything, id);
  history.record({
    recordKind: 'relationship',
    recordId: id,
    version: 1,
    after: row && relationshipSnapshot(row),
  });
  const statement = { organisationId: own.id, otherId, relationshipId: id, verdict: 'CONFIRMED' } as const;
  await writeClaim(context, { ...statement, typeKey, strength, note }, way, true);
  return { name: other.name, id };
}

/** `claim.add`: a tie that was missing, told by one of its sides. */
export const addTie = defineWrite({
  name: 'claim.add',
  input: additionInput,
  load: loadOwn,
  may: (actor) => allowed(claimPermissions, 'add', actor),
  revises: ['network'],
  run: async (context, input, own) => ({ name: (await addForOwn(context, own, input)).name }),
});
