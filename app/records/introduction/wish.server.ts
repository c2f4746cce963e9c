import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { invalidField, notFound } from '#app/kernel/failure.ts';
import { id, optionalText } from '#app/kernel/field.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { findPublished } from '../organisation/directory-store.server.ts';
import { loadOwn } from '../profile/own.server.ts';
import { introductionPermissions } from './policy.ts';
import { introductionSnapshot } from './present.ts';
import { findIntroduction, findOpenBetween, insertIntroduction } from './store.server.ts';
import { listWishedOf, noteWish } from './wish-store.server.ts';

/** More open wishes than this are talked about first. */
const mostWishes = 20;

/**
 * `introduction.wish`: a partner asks the office to bring it together with
 * another that it is shown. The answer is the same whether the office had the
 * idea already: what it plans is not told.
 */
export const wishIntroduction = defineWrite({
  name: 'introduction.wish',
  input: z.strictObject({ otherId: id(), wish: optionalText(1_000) }),
  load: async (context, { otherId }) => {
    const own = await loadOwn(context);
    const other = await findPublished(context.db, context.scope, otherId);
    if (!other || other.id === own.id) throw notFound();
    return { own, other };
  },
  may: (actor) => allowed(introductionPermissions, 'wish', actor),
  async run({ db, now, today, newId, history }, { wish }, { own, other }) {
    const answer = { name: other.name };
    const wished = await listWishedOf(db, own.id);
    if (wished.has(other.id)) return answer;
    if (wished.size >= mostWishes) throw invalidField('wish', 'too-many');
    const theirs = new Set(other.regions.map(({ region }) => region.key));
    const regionKey = own.regions.find(({ region }) => theirs.has(region.key))?.region.key;
    if (!regionKey) throw notFound();
    const begun = await findOpenBetween(db, everything, regionKey, [own.id, other.id]);
    if (begun) {
      const before = await findIntroduction(db, everything, begun.id);
      if (!(await noteWish(db, begun.id, own.id, wish, now))) return answer;
      const after = await findIntroduction(db, everything, begun.id);
      history.record({
        recordKind: 'introduction',
        recordId: begun.id,
        version: after?.version ?? null,
        before: before && introductionSnapshot(before),
        after: after && introductionSnapshot(after),
      });
      return answer;
    }
    const introductionId = newId();
    await insertIntroduction(db, {
      id: introductionId,
      status: 'SUGGESTED',
      aOrganisationId: own.id,
      bOrganisationId: other.id,
      wish,
      wishedById: own.id,
      aConsent: 'YES',
      aConsentOn: today,
      managerId: own.stewardId,
      regionKey,
      createdAt: now,
      updatedAt: now,
    });
    const made = await findIntroduction(db, everything, introductionId);
    history.record({
      recordKind: 'introduction',
      recordId: introductionId,
      version: 1,
      after: made && introductionSnapshot(made),
    });
    return answer;
  },
});
