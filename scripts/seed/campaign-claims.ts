import type { Prisma } from '#app/database/client.server.ts';
import type { Random } from './random.ts';

type Relationship = Prisma.RelationshipCreateManyInput;

/**
 * What an organisation answers about a tie, such that the tie's status stays what
 * the demo says of it: both sides confirm what is confirmed by both, the first
 * named side what is confirmed by one. Nothing of the visitors' own organisation.
 */
export function tieVerdict(
  relationship: Relationship,
  organisationId: string,
  visitors: string,
  random: Random,
): 'CONFIRMED' | 'DISPUTED' | 'SET_ASIDE' | null {
  const { status, fromOrganisationId, toOrganisationId } = relationship;
  if (fromOrganisationId === visitors || toOrganisationId === visitors) return null;
  const first = fromOrganisationId === organisationId;
  if (status === 'DISPUTED') return first ? 'DISPUTED' : null;
  const confirms = status === 'CONFIRMED_BY_BOTH' || (status === 'CONFIRMED_BY_ONE' && first);
  if (confirms) return random.chance(0.85) ? 'CONFIRMED' : null;
  return random.chance(0.3) ? 'SET_ASIDE' : null;
}

interface Answered {
  readonly campaignRequests: readonly Prisma.CampaignRequestCreateManyInput[];
  readonly campaignTies: readonly Prisma.CampaignTieCreateManyInput[];
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** What was answered about ties, as the statements of those organisations; the office has looked at all of them. */
export function claimsOf({ campaignRequests, campaignTies, relationships }: Answered, random: Random) {
  const requests = new Map(campaignRequests.map((row) => [row.id, row]));
  return campaignTies.flatMap(({ requestId, relationshipId, verdict, answeredAt }) => {
    const request = requests.get(requestId);
    const relationship = relationships.get(relationshipId);
    if (!request || !relationship || !answeredAt || (verdict !== 'CONFIRMED' && verdict !== 'DISPUTED')) {
      return [];
    }
    const { organisationId } = request;
    const outward = relationship.fromOrganisationId === organisationId;
    const otherId = outward ? relationship.toOrganisationId : relationship.fromOrganisationId;
    if (!otherId) return [];
    const at = new Date(answeredAt);
    const row: Prisma.ClaimCreateManyInput = {
      id: random.id(at.getTime()),
      organisationId,
      otherId,
      relationshipId,
      verdict,
      note: verdict === 'DISPUTED' ? 'Diese Zusammenarbeit ruht seit einiger Zeit.' : null,
      requestId,
      createdAt: at,
      updatedAt: at,
      seenAt: at,
    };
    return [row];
  });
}

/** When each organisation was last confirmed, with what it answered. */
export function confirmedBy(
  { campaignRequests }: Pick<Answered, 'campaignRequests'>,
  organisations: readonly Prisma.OrganisationCreateManyInput[],
): Prisma.OrganisationCreateManyInput[] {
  const answered = new Map(campaignRequests.map((row) => [row.organisationId, row.answeredAt]));
  return organisations.map((row) => {
    const at = answered.get(row.id);
    return at && (!row.confirmedAt || row.confirmedAt < at) ? { ...row, confirmedAt: at } : row;
  });
}

/** When a side last said that there is a tie. */
export function tiesConfirmedBy(
  { claims }: { readonly claims: ReturnType<typeof claimsOf> },
  relationships: readonly Prisma.RelationshipCreateManyInput[],
): Prisma.RelationshipCreateManyInput[] {
  const said = new Map<string | null | undefined, Date | string>();
  for (const { relationshipId, verdict, createdAt } of claims) {
    const before = said.get(relationshipId);
    if (verdict === 'CONFIRMED' && (!before || before < createdAt)) said.set(relationshipId, createdAt);
  }
  return relationships.map((row) => {
    const at = said.get(row.id);
    return at ? { ...row, confirmedAt: at } : row;
  });
}
