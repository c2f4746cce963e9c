import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import { introductionDismissal } from './introduction.ts';
import { introductionPermissions } from './policy.ts';
import { introductionSnapshot, titleOf } from './present.ts';
import { findIntroduction, insertIntroduction } from './store.server.ts';

/**
 * `introduction.dismiss`: this pair is not to be proposed again in this region,
 * and why. Kept as an introduction that is set aside: whoever puts it into the
 * bin takes that back. Sent twice by one form it is kept once.
 */
export const dismissProposal = defineWrite({
  name: 'introduction.dismiss',
  input: introductionDismissal,
  may: (actor) => allowed(introductionPermissions, 'dismiss', actor),
  async run(context, { id: chosen, regionKey: said, ...fields }) {
    const { db, scope, actor, now, newId, history } = context;
    const saved = chosen ? await findIntroduction(db, scope, chosen) : null;
    if (saved) return { id: saved.id, version: saved.version, title: titleOf(saved) };
    const { aOrganisationId, bOrganisationId } = fields;
    if (aOrganisationId === bOrganisationId) throw invalidField('bOrganisationId', 'introduction-same');
    const regionKey = await regionFor(context, said);
    const ends = await listActorsNamed(db, scope, [aOrganisationId, bOrganisationId]);
    const seen = new Set(ends.map(({ id }) => id));
    if (!seen.has(aOrganisationId)) throw invalidField('aOrganisationId', 'not-visible');
    if (!seen.has(bOrganisationId)) throw invalidField('bOrganisationId', 'not-visible');
    const id = chosen ?? newId();
    await insertIntroduction(db, {
      ...fields,
      id,
      status: 'DISMISSED',
      regionKey,
      managerId: userIdOf(actor),
      createdAt: now,
      updatedAt: now,
    });
    const made = await findIntroduction(db, everything, id);
    history.record({
      recordKind: 'introduction',
      recordId: id,
      version: 1,
      after: made && introductionSnapshot(made),
    });
    return { id, version: 1, title: made ? titleOf(made) : '' };
  },
});
