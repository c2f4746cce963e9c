import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { claimPermissions } from '#app/records/claim/policy.ts';
import { presentClaim } from '#app/records/claim/present.ts';
import { listClaimsOf } from '#app/records/claim/store.server.ts';
import { loadOwn } from '#app/records/profile/own.server.ts';
import { presentRelationship } from '#app/records/relationship/present.ts';
import { listRelationshipsOf, listRelationshipTypes } from '#app/records/relationship/store.server.ts';
import { readAsPartner } from './own-ties.server.ts';

/**
 * `claim.list-own`: "is this right?" What is declared of the own organisation's
 * ties, with what it said of each; what was observed and nobody has declared;
 * and the words to say more. Open questions come first.
 */
export const listOwnClaims = defineRead({
  name: 'claim.list-own',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(claimPermissions, 'list-own', actor),
  async run(context, _input, own) {
    const { db, scope, actor, today, newId } = context;
    const [rows, claims, types, ties] = await Promise.all([
      listRelationshipsOf(db, scope, { organisationId: own.id }),
      listClaimsOf(db, scope, own.id),
      listRelationshipTypes(db),
      readAsPartner(context, own.id),
    ]);
    const mine = new Map(claims.map((claim) => [claim.relationshipId ?? claim.otherId, presentClaim(claim)]));
    const declared = rows
      .map((row) => {
        const {
          strength: _strength,
          note: _note,
          source: _source,
          ...shown
        } = presentRelationship(row, actor, today);
        const other = shown.from.id === own.id ? shown.to : shown.from;
        return { ...shown, other, outward: shown.from.id === own.id, mine: mine.get(row.id) ?? null };
      })
      .filter(({ current }) => current);
    const known = new Set(declared.map(({ other }) => other.id));
    return {
      ownId: own.id,
      published: own.visibility !== 'OFFICE',
      declared: declared.toSorted((a, b) => Number(a.mine !== null) - Number(b.mine !== null)),
      observed: ties
        .filter(({ organisation }) => !known.has(organisation.id))
        .map(({ organisation, counts, last, ongoing }) => ({
          organisation,
          counts,
          last,
          ongoing,
          mine: mine.get(organisation.id) ?? null,
        }))
        .sort((a, b) => Number(a.mine !== null) - Number(b.mine !== null)),
      types,
      newId: newId(),
    };
  },
});
