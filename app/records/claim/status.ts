import type { RelationshipStatus } from '../relationship/terms.ts';

interface Said {
  readonly organisationId: string;
  readonly verdict: string;
}

/**
 * What a relationship's status is once somebody has said something: disputed as
 * soon as one side disputes it; else confirmed by as many sides as said that
 * there is one, in whatever words. What the office knows to be confirmed by both
 * is not less so because one of them says it again.
 */
export function statusAfter(standing: string, claims: readonly Said[]): RelationshipStatus {
  if (claims.some(({ verdict }) => verdict === 'DISPUTED')) return 'DISPUTED';
  const sides = new Set(claims.map(({ organisationId }) => organisationId)).size;
  if (sides >= 2 || (sides > 0 && standing === 'CONFIRMED_BY_BOTH')) return 'CONFIRMED_BY_BOTH';
  return sides === 1 ? 'CONFIRMED_BY_ONE' : 'PROPOSED';
}
