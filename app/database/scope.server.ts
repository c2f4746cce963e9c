import type { Scope } from '#app/access/scope.ts';
import type { Prisma } from './client.server.ts';

/**
 * A scope as the condition of each kind of record: the one place where "who
 * sees which rows" becomes a query. Every store puts its condition in front of
 * its own; a row outside of it does not exist for the viewer.
 */
const none = { id: { in: [] as string[] } };

function within(regionKeys: readonly string[] | 'all') {
  return regionKeys === 'all' ? {} : { regions: { some: { regionKey: { in: [...regionKeys] } } } };
}

export function organisationsIn(scope: Scope): Prisma.OrganisationWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'regions':
      return { regions: { some: { regionKey: { in: [...scope.regionKeys] } } } };
    case 'organisation':
      return { id: scope.organisationId };
    case 'published':
      return { visibility: 'PUBLIC', ...within(scope.regionKeys) };
    case 'nothing':
      return none;
  }
}

function ofRegions(regionKeys: readonly string[] | 'all') {
  return regionKeys === 'all' ? {} : { regionKey: { in: [...regionKeys] } };
}

/** Restricted people (Art. 18 DSGVO) are out of every list but the administrator's and the operator's. */
export function contactsIn(scope: Scope): Prisma.ContactWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'regions':
      return { restrictedAt: null, regions: { some: { regionKey: { in: [...scope.regionKeys] } } } };
    case 'organisation':
      return {
        restrictedAt: null,
        affiliations: { some: { organisationId: scope.organisationId, to: null } },
      };
    // Nobody stands in what bodies and press are shown.
    case 'published':
    case 'nothing':
      return none;
  }
}

/** A partner sees no meeting of the office's log, its own organisation's included: the minutes are the office's. */
export function meetingsIn(scope: Scope): Prisma.MeetingWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'regions':
      return {
        regionKey: { in: [...scope.regionKeys] },
        ...(scope.confidential ? {} : { confidential: false }),
      };
    case 'published':
      return { confidential: false, ...ofRegions(scope.regionKeys) };
    default:
      return none;
  }
}

export function followUpsIn(scope: Scope): Prisma.FollowUpWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'regions' && scope.confidential) return { regionKey: { in: [...scope.regionKeys] } };
  return none;
}

/** The office sees whom its organisations were invited for, a partner those of its own; once an organisation is gone, the administration alone does. */
export function invitationsIn(scope: Scope): Prisma.InvitationWhereInput {
  if (scope.kind === 'everything') return { purpose: 'INVITE' };
  if (scope.kind === 'regions' && scope.confidential) {
    return { purpose: 'INVITE', organisation: organisationsIn(scope) };
  }
  if (scope.kind === 'organisation') {
    return { purpose: 'INVITE', organisationId: scope.organisationId };
  }
  return none;
}

/** The office sees what the people and accounts of its regions ask for, restricted ones too, for an answer is owed to them; all others the administration alone. */
export function dataRequestsIn(scope: Scope): Prisma.DataRequestWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind !== 'regions' || !scope.confidential) return none;
  const ofAccount = { contactId: null, requestedBy: { organisation: organisationsIn(scope) } };
  return {
    OR: [{ contact: { regions: { some: { regionKey: { in: [...scope.regionKeys] } } } } }, ofAccount],
  };
}

/** Whoever sees an organisation as the office or as itself sees what was changed of it; leadership sees none of that. */
export function profileChangesIn(scope: Scope): Prisma.ProfileChangeWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'regions' && !scope.confidential) return none;
  const shown = scope.kind === 'regions' || scope.kind === 'organisation';
  return shown ? { organisation: organisationsIn(scope) } : none;
}

/**
 * The organisations that others are shown beside their own: to a partner those
 * published to partners that share a region with it; whoever works with the
 * record finds the same among what they see.
 */
export function publishedIn(scope: Scope): Prisma.OrganisationWhereInput {
  if (scope.kind !== 'organisation') return organisationsIn(scope);
  const { organisationId } = scope;
  return {
    visibility: { in: ['PUBLIC', 'PARTNERS'] },
    deletedAt: null,
    regions: { some: { region: { regionOf: { some: { organisationId } } } } },
  };
}

/** What organisations say of their ties: to the office of both, to each of itself, and what the others said of it where they are published. */
export function claimsIn(scope: Scope): Prisma.ClaimWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'organisation') return { organisationId: scope.organisationId };
  if (scope.kind !== 'regions' || !scope.confidential) return none;
  return { organisation: organisationsIn(scope), other: organisationsIn(scope) };
}

export function projectsIn(scope: Scope): Prisma.ProjectWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'regions':
      return { regionKey: { in: [...scope.regionKeys] } };
    case 'organisation':
      return { participants: { some: { organisationId: scope.organisationId } } };
    case 'published':
      return ofRegions(scope.regionKeys);
    case 'nothing':
      return none;
  }
}

/**
 * Leadership sees what is published. A partner sees all of its own, and of the
 * others in its regions what is published and still valid, as long as their
 * profiles are published too: a listing names its organisation.
 */
export function listingsIn(scope: Scope, today: string): Prisma.ListingWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'regions':
      return scope.confidential
        ? { organisation: organisationsIn(scope) }
        : { published: true, organisation: { AND: [organisationsIn(scope), { deletedAt: null }] } };
    case 'organisation': {
      const { organisationId } = scope;
      const published = { published: true, deletedAt: null, organisation: publishedIn(scope) };
      return { OR: [{ organisationId }, { AND: [published, stillValid(today)] }] };
    }
    case 'published':
    case 'nothing':
      return none;
  }
}

/** A listing without a last day is valid until it is taken back. */
export function stillValid(today: string): Prisma.ListingWhereInput {
  return { OR: [{ validUntil: null }, { validUntil: { gte: today } }] };
}

/** Both ends must be visible, for a relationship names both; a partner sees those of its own organisation with published ones. */
export function relationshipsIn(scope: Scope): Prisma.RelationshipWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'nothing') return none;
  if (scope.kind === 'organisation') {
    const published = { visibility: { in: ['PUBLIC', 'PARTNERS'] }, deletedAt: null };
    return {
      OR: [
        { fromOrganisationId: scope.organisationId, toOrganisation: published },
        { toOrganisationId: scope.organisationId, fromOrganisation: published },
      ],
    };
  }
  const organisation = organisationsIn(scope);
  const contact = contactsIn(scope);
  return {
    AND: [
      { OR: [{ fromOrganisation: organisation }, { fromContact: contact }] },
      { OR: [{ toOrganisation: organisation }, { toContact: contact }] },
    ],
  };
}

/**
 * Both ends must be visible, for an introduction names both. Leadership does not
 * see what was set aside, nor one whose meeting is confidential: what came of it
 * would tell of that.
 */
export function introductionsIn(scope: Scope): Prisma.IntroductionWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind !== 'regions') return none;
  const organisation = organisationsIn(scope);
  const ends = { aOrganisation: organisation, bOrganisation: organisation };
  const inRegion = { regionKey: { in: [...scope.regionKeys] } };
  if (scope.confidential) return { AND: [inRegion, ends] };
  const open = { OR: [{ meetingId: null }, { meeting: { confidential: false } }] };
  return { AND: [inRegion, ends, open, { status: { not: 'DISMISSED' } }] };
}

/** Campaigns are asked region by region; whoever works with the region's record sees them, a partner none. */
export function campaignsIn(scope: Scope): Prisma.CampaignWhereInput {
  if (scope.kind === 'regions') return { regionKey: { in: [...scope.regionKeys] } };
  return scope.kind === 'everything' ? {} : none;
}

/** Whom a campaign asks is the office's alone, as far as it sees the organisation. */
export function campaignRequestsIn(scope: Scope): Prisma.CampaignRequestWhereInput {
  return scope.kind === 'regions' && !scope.confidential
    ? none
    : { campaign: campaignsIn(scope), organisation: organisationsIn(scope) };
}
