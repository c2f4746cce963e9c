import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Role } from '#app/access/role.ts';
import { roles } from '#app/access/role.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { compareNetwork } from '#app/network/compare.server.ts';
import { viewIntroductionEffects } from '#app/network/effect.server.ts';
import { viewInsights } from '#app/network/insights.server.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { listOwnTies } from '#app/network/own-ties.server.ts';
import { proposeIntroductions } from '#app/network/propose.server.ts';
import { findReach } from '#app/network/reach.server.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { exportNetwork, viewNetwork } from '#app/network/view.server.ts';
import { viewWhatIf } from '#app/network/what-if.server.ts';
import { removeForGood } from '#app/operations/bin/empty.server.ts';
import { listBin } from '#app/operations/bin/list.server.ts';
import { restoreState } from '#app/operations/history/restore.server.ts';
import { viewState } from '#app/operations/history/state.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { confirmImport } from '#app/operations/import/apply.server.ts';
import { checkImport } from '#app/operations/import/check.server.ts';
import { discardImport } from '#app/operations/import/discard.server.ts';
import { listImports } from '#app/operations/import/list.server.ts';
import { undoImport } from '#app/operations/import/undo.server.ts';
import { receiveImport } from '#app/operations/import/upload.server.ts';
import { viewProgress } from '#app/operations/import/view.server.ts';
import { viewPermissions } from '#app/operations/permission-table.server.ts';
import {
  changeAccount,
  createAccount,
  disableAccount,
  enableAccount,
  viewAccount,
} from '#app/records/account/administer.server.ts';
import { changePassword, endSessions } from '#app/records/account/change-password.server.ts';
import { listAccountsUseCase } from '#app/records/account/list.server.ts';
import { changePreferences, viewOwnAccount } from '#app/records/account/own.server.ts';
import { issueResetLink } from '#app/records/account/reset.server.ts';
import { prepareAttachment } from '#app/records/attachment/attach.server.ts';
import { detachFile } from '#app/records/attachment/detach.server.ts';
import { prepareListingAttachment } from '#app/records/attachment/listing.server.ts';
import { listAttachmentsUseCase } from '#app/records/attachment/view.server.ts';
import { planBulk } from '#app/records/bulk/plan.server.ts';
import { acceptConfirmations } from '#app/records/campaign/accept.server.ts';
import { endCampaign, issueRequestLink, withdrawRequest } from '#app/records/campaign/change.server.ts';
import {
  listCampaignsUseCase,
  listRequestsUseCase,
  viewCampaign,
} from '#app/records/campaign/list.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { addTie } from '#app/records/claim/add.server.ts';
import { listClaims } from '#app/records/claim/office.server.ts';
import { sayOfRelationship } from '#app/records/claim/say.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { restoreContact } from '#app/records/contact/restore.server.ts';
import { liftRestriction, restrictContact } from '#app/records/contact/restrict.server.ts';
import { changeContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { answerDataRequest } from '#app/records/data-request/answer.server.ts';
import { createDataRequest } from '#app/records/data-request/create.server.ts';
import { extendDataRequest } from '#app/records/data-request/extend.server.ts';
import { listDataRequestsUseCase } from '#app/records/data-request/list.server.ts';
import { recordDataRequest } from '#app/records/data-request/record.server.ts';
import { viewDataRequest } from '#app/records/data-request/view.server.ts';
import { binFollowUp, restoreFollowUp } from '#app/records/follow-up/bin.server.ts';
import { completeFollowUp, reopenFollowUp } from '#app/records/follow-up/complete.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { listFollowUpsUseCase } from '#app/records/follow-up/list.server.ts';
import { changeFollowUp } from '#app/records/follow-up/update.server.ts';
import { viewFollowUp } from '#app/records/follow-up/view.server.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { dismissProposal } from '#app/records/introduction/dismiss.server.ts';
import { listIntroductionsUseCase } from '#app/records/introduction/list.server.ts';
import { restoreIntroduction } from '#app/records/introduction/restore.server.ts';
import { changeIntroduction } from '#app/records/introduction/update.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';
import {
  issueInvitationLink,
  resendInvitation,
  revokeInvitation,
} from '#app/records/invitation/change.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { listInvitationsUseCase } from '#app/records/invitation/list.server.ts';
import { viewInvitation } from '#app/records/invitation/view.server.ts';
import { discardJob, listJobs, retryFailedJob } from '#app/records/job/administer.server.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { publishListing, unpublishListing } from '#app/records/listing/publish.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { viewListing } from '#app/records/listing/view.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { restoreMeeting } from '#app/records/meeting/restore.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { listNetworkViewsUseCase } from '#app/records/network-view/list.server.ts';
import { saveNetworkView } from '#app/records/network-view/save.server.ts';
import {
  changeOfficeText,
  listOfficeTexts,
  resetOfficeText,
  viewOfficeText,
} from '#app/records/office-text/administer.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { listDirectory, viewPublished } from '#app/records/organisation/directory.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { restoreOrganisation } from '#app/records/organisation/restore.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { listOwnFields } from '#app/records/own-field/administer.server.ts';
import { createOwnField } from '#app/records/own-field/define.server.ts';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';
import { createPresentation } from '#app/records/presentation/create.server.ts';
import { listPresentationsUseCase } from '#app/records/presentation/list.server.ts';
import { viewApproval } from '#app/records/profile/approval.server.ts';
import { listProfileChanges } from '#app/records/profile/changes.server.ts';
import { handOn, takeBack } from '#app/records/profile/hand-on.server.ts';
import { viewOwnLogo } from '#app/records/profile/logo.server.ts';
import { listOwnPeople } from '#app/records/profile/people.server.ts';
import { listTeam } from '#app/records/profile/team.server.ts';
import { viewProfile } from '#app/records/profile/view.server.ts';
import { binProject } from '#app/records/project/bin.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { listProjectsUseCase } from '#app/records/project/list.server.ts';
import { restoreProject } from '#app/records/project/restore.server.ts';
import { changeProject } from '#app/records/project/update.server.ts';
import { viewProject } from '#app/records/project/view.server.ts';
import { registry } from '#app/records/registry.server.ts';
import { binRelationship } from '#app/records/relationship/bin.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { listRelationships } from '#app/records/relationship/list.server.ts';
import { prepareRelationshipChange } from '#app/records/relationship/prepare.server.ts';
import { restoreRelationship } from '#app/records/relationship/restore.server.ts';
import { changeRelationship } from '#app/records/relationship/update.server.ts';
import { viewRelationship } from '#app/records/relationship/view.server.ts';
import { viewReport } from '#app/records/report/view.server.ts';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { saveFilter } from '#app/records/saved-filter/save.server.ts';
import { changeHalfLife, viewHalfLife } from '#app/records/setting/half-life.server.ts';
import { createTag } from '#app/records/tag/change.server.ts';
import { listTagsUseCase } from '#app/records/tag/list.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import { listTokensUseCase } from '#app/records/token/list.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';

/** Who may do what, written down by hand. A change of a policy has to be made here too, and read. */
const expected: Readonly<Record<string, string>> = {
  'organisation.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'organisation.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'organisation.create': 'ADMIN MANAGER',
  'organisation.update': 'ADMIN MANAGER',
  'organisation.bin': 'ADMIN MANAGER',
  'organisation.restore': 'ADMIN MANAGER',
  'organisation.list-published': 'PARTNER',
  'organisation.view-published': 'PARTNER',
  'contact.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'contact.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'contact.create': 'ADMIN MANAGER',
  'contact.update': 'ADMIN MANAGER',
  'contact.bin': 'ADMIN MANAGER',
  'contact.restore': 'ADMIN MANAGER',
  'contact.restrict': 'ADMIN MANAGER',
  'contact.lift-restriction': 'ADMIN',
  'relationship.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'relationship.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'relationship.create': 'ADMIN MANAGER',
  'relationship.update': 'ADMIN MANAGER',
  'relationship.bin': 'ADMIN MANAGER',
  'relationship.restore': 'ADMIN MANAGER',
  'claim.list-own': 'PARTNER',
  'claim.say': 'PARTNER',
  'claim.add': 'PARTNER',
  'claim.list': 'ADMIN MANAGER',
  'claim.adopt': 'ADMIN MANAGER',
  'claim.mark-seen': 'ADMIN MANAGER',
  'claim.refuse': 'ADMIN MANAGER',
  'profile.view': 'PARTNER',
  'profile.update': 'PARTNER',
  'profile.confirm': 'PARTNER',
  'profile.keep-people': 'PARTNER',
  'profile.change-logo': 'PARTNER',
  'profile.withdraw': 'PARTNER',
  'profile.list-team': 'PARTNER',
  'profile.hand-on': 'ADMIN PARTNER',
  'profile.take-back': 'ADMIN PARTNER',
  'profile.list-changes': 'ADMIN MANAGER',
  'profile.view-change': 'ADMIN MANAGER',
  'profile.decide': 'ADMIN MANAGER',
  'profile.set-approval': 'ADMIN MANAGER',
  'campaign.list': 'ADMIN MANAGER LEADERSHIP',
  'campaign.view': 'ADMIN MANAGER LEADERSHIP',
  'campaign.create': 'ADMIN MANAGER',
  'campaign.list-requests': 'ADMIN MANAGER',
  'campaign.issue-link': 'ADMIN MANAGER',
  'campaign.withdraw': 'ADMIN MANAGER',
  'campaign.accept': 'ADMIN MANAGER',
  'campaign.end': 'ADMIN MANAGER',
  'meeting.list': 'ADMIN MANAGER LEADERSHIP',
  'meeting.view': 'ADMIN MANAGER LEADERSHIP',
  'meeting.log': 'ADMIN MANAGER',
  'meeting.update': 'ADMIN MANAGER',
  'meeting.bin': 'ADMIN MANAGER',
  'meeting.restore': 'ADMIN MANAGER',
  'attachment.view': 'ADMIN MANAGER LEADERSHIP',
  'attachment.attach': 'ADMIN MANAGER',
  'attachment.detach': 'ADMIN MANAGER',
  'attachment.reattach': 'ADMIN MANAGER',
  'follow-up.list': 'ADMIN MANAGER',
  'follow-up.view': 'ADMIN MANAGER',
  'follow-up.create': 'ADMIN MANAGER',
  'follow-up.update': 'ADMIN MANAGER',
  'follow-up.complete': 'ADMIN MANAGER',
  'follow-up.reopen': 'ADMIN MANAGER',
  'follow-up.bin': 'ADMIN MANAGER',
  'follow-up.restore': 'ADMIN MANAGER',
  'project.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'project.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'project.create': 'ADMIN MANAGER',
  'project.update': 'ADMIN MANAGER',
  'project.bin': 'ADMIN MANAGER',
  'project.restore': 'ADMIN MANAGER',
  'listing.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'listing.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'listing.create': 'ADMIN MANAGER PARTNER',
  'listing.update': 'ADMIN MANAGER PARTNER',
  'listing.bin': 'ADMIN MANAGER PARTNER',
  'listing.restore': 'ADMIN MANAGER PARTNER',
  'listing.publish': 'ADMIN MANAGER',
  'listing.unpublish': 'ADMIN MANAGER PARTNER',
  'listing.attach': 'ADMIN MANAGER PARTNER',
  'listing.detach': 'ADMIN MANAGER PARTNER',
  'listing.reattach': 'ADMIN MANAGER PARTNER',
  'introduction.list': 'ADMIN MANAGER LEADERSHIP',
  'introduction.view': 'ADMIN MANAGER LEADERSHIP',
  'introduction.create': 'ADMIN MANAGER',
  'introduction.update': 'ADMIN MANAGER',
  'introduction.propose': 'ADMIN MANAGER',
  'introduction.dismiss': 'ADMIN MANAGER',
  'introduction.wish': 'PARTNER',
  'introduction.bin': 'ADMIN MANAGER',
  'introduction.restore': 'ADMIN MANAGER',
  'saved-filter.list': 'ADMIN MANAGER LEADERSHIP',
  'saved-filter.save': 'ADMIN MANAGER LEADERSHIP',
  'saved-filter.share': 'ADMIN MANAGER',
  'saved-filter.change': 'ADMIN MANAGER LEADERSHIP',
  'saved-filter.remove': 'ADMIN MANAGER LEADERSHIP',
  'bulk.plan': 'ADMIN MANAGER',
  'bulk.view': 'ADMIN MANAGER',
  'bulk.carry-on': 'ADMIN MANAGER',
  'bulk.undo': 'ADMIN MANAGER',
  'own-field.use': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'own-field.list': 'ADMIN',
  'own-field.view': 'ADMIN',
  'own-field.create': 'ADMIN',
  'own-field.update': 'ADMIN',
  'own-field.move': 'ADMIN',
  'own-field.retire': 'ADMIN',
  'own-field.revive': 'ADMIN',
  'tag.list': 'ADMIN',
  'tag.view': 'ADMIN',
  'tag.create': 'ADMIN',
  'tag.rename': 'ADMIN',
  'tag.merge': 'ADMIN',
  'tag.remove': 'ADMIN',
  'network.view': 'ADMIN MANAGER LEADERSHIP',
  'network.compare': 'ADMIN MANAGER LEADERSHIP',
  'network.tie': 'ADMIN MANAGER LEADERSHIP',
  'network.insights': 'ADMIN MANAGER LEADERSHIP',
  'network.what-if': 'ADMIN MANAGER LEADERSHIP',
  'network.reach': 'ADMIN MANAGER LEADERSHIP',
  'introduction.effects': 'ADMIN MANAGER LEADERSHIP',
  'network.export': 'ADMIN MANAGER LEADERSHIP',
  'network-view.list': 'ADMIN MANAGER LEADERSHIP',
  'network-view.view': 'ADMIN MANAGER LEADERSHIP',
  'network-view.save': 'ADMIN MANAGER LEADERSHIP',
  'network-view.change': 'ADMIN MANAGER LEADERSHIP',
  'network-view.remove': 'ADMIN MANAGER LEADERSHIP',
  'network-view.restore': 'ADMIN MANAGER LEADERSHIP',
  'presentation.list': 'ADMIN MANAGER LEADERSHIP',
  'report.view': 'ADMIN MANAGER LEADERSHIP',
  'presentation.view': 'ADMIN MANAGER LEADERSHIP',
  'presentation.create': 'ADMIN MANAGER LEADERSHIP',
  'presentation.change': 'ADMIN MANAGER LEADERSHIP',
  'presentation.remove': 'ADMIN MANAGER LEADERSHIP',
  'presentation.restore': 'ADMIN MANAGER LEADERSHIP',
  'network.own-ties': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'token.list': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'token.create': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'token.revoke': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'import.list': 'ADMIN MANAGER',
  'import.view': 'ADMIN MANAGER',
  'import.upload': 'ADMIN MANAGER',
  'import.check': 'ADMIN MANAGER',
  'import.apply': 'ADMIN MANAGER',
  'import.undo': 'ADMIN MANAGER',
  'import.discard': 'ADMIN MANAGER',
  'account.view-own': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'account.change-password': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'account.change-preferences': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'account.end-own-sessions': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'account.list': 'ADMIN',
  'account.view': 'ADMIN',
  'account.create': 'ADMIN',
  'account.update': 'ADMIN',
  'account.disable': 'ADMIN',
  'account.enable': 'ADMIN',
  'account.issue-reset-link': 'ADMIN',
  'account.view-permissions': 'ADMIN',
  'invitation.list': 'ADMIN MANAGER PARTNER',
  'invitation.view': 'ADMIN MANAGER PARTNER',
  'invitation.create': 'ADMIN MANAGER PARTNER',
  'invitation.resend': 'ADMIN MANAGER PARTNER',
  'invitation.issue-link': 'ADMIN MANAGER PARTNER',
  'invitation.revoke': 'ADMIN MANAGER PARTNER',
  'own-file.view': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'data-request.create': 'ADMIN MANAGER LEADERSHIP PARTNER',
  'data-request.list': 'ADMIN MANAGER',
  'data-request.view': 'ADMIN MANAGER',
  'data-request.answer': 'ADMIN MANAGER',
  'data-request.extend': 'ADMIN MANAGER',
  'data-request.record': 'ADMIN',
  'office-text.list': 'ADMIN',
  'office-text.view': 'ADMIN',
  'office-text.update': 'ADMIN',
  'office-text.reset': 'ADMIN',
  'setting.view': 'ADMIN',
  'setting.update': 'ADMIN',
  'job.list': 'ADMIN',
  'job.retry': 'ADMIN',
  'job.discard': 'ADMIN',
  'history.view': 'ADMIN MANAGER',
  'history.view-state': 'ADMIN MANAGER',
  'history.restore-state': 'ADMIN MANAGER',
  'bin.list': 'ADMIN MANAGER',
  'bin.empty': 'ADMIN',
};

const expectedFields: Readonly<Record<string, string>> = {
  'organisation.steward': 'office leadership',
  'organisation.visibility': 'office partner',
  'organisation.source': 'office',
  'organisation.lastContact': 'office leadership',
  'organisation.ownFields': 'office',
  'organisation.withheld': 'office partner',
  'contact.channels': 'office partner',
  'contact.hiddenChannels': 'office',
  'contact.notes': 'office',
  'contact.legalBasis': 'office',
  'contact.source': 'office',
  'contact.retainUntil': 'office',
  'contact.tags': 'office',
  'contact.lastContact': 'office leadership',
  'contact.ownFields': 'office',
  'relationship.strength': 'office leadership',
  'relationship.source': 'office',
  'relationship.note': 'office',
  'meeting.minutes': 'office',
  'meeting.followUps': 'office',
  'meeting.loggedBy': 'office',
  'project.amounts': 'office leadership',
  'project.unpublishedParticipants': 'office leadership',
  'project.meetings': 'office leadership',
  'project.followUps': 'office',
  'listing.channels': 'office partner',
  'listing.hiddenChannels': 'office',
  'introduction.reason': 'office',
  'introduction.broker': 'office',
  'introduction.consent': 'office',
  'introduction.mails': 'office',
  'introduction.outcome': 'office',
  'introduction.note': 'office',
  'introduction.followUps': 'office',
  'invitation.address': 'office',
  'network.weight': 'office leadership',
  'network.evidence': 'office leadership',
};

it('stands in the policies as it was written down', () => {
  const verbs = registry.flatMap(({ record, verbs: permitted }) =>
    Object.entries(permitted).map(([verb, who]) => [
      `${record}.${verb}`,
      roles.filter((role) => who.includes(role)).join(' '),
    ]),
  );
  expect(Object.fromEntries(verbs)).toEqual(expected);
  const fields = registry.flatMap(({ record, fields: shown }) =>
    Object.entries(shown).map(([field, audiences]) => [`${record}.${field}`, (audiences ?? []).join(' ')]),
  );
  expect(Object.fromEntries(fields)).toEqual(expectedFields);
});

type Attempt = (
  office: SmallOffice & {
    readonly schoolEntry: string;
    readonly attachment: string;
    readonly invitation: string;
    readonly campaign: string;
    readonly request: string;
    readonly dataRequest: string;
  },
) => readonly [UseCase, unknown];

/** One real attempt per cell, with an old version where it would change something: permission is asked before that. */
const attempts: Readonly<Record<string, Attempt>> = {
  'organisation.list': () => [listOrganisationsUseCase, {}],
  'organisation.view': ({ school }) => [viewOrganisation, { id: school }],
  'organisation.create': () => [createOrganisation, { name: 'Neu', sector: 'STATE' }],
  'organisation.update': ({ school }) => [
    changeOrganisation,
    { id: school, version: 99, name: 'X', sector: 'STATE' },
  ],
  'organisation.bin': ({ school }) => [binOrganisation, { id: school, version: 99 }],
  'organisation.restore': () => [listOrganisationsUseCase, { binned: 'true' }],
  'organisation.list-published': () => [listDirectory, {}],
  'organisation.view-published': ({ company }) => [viewPublished, { id: company }],
  'claim.list-own': () => [listOwnClaims, {}],
  'claim.say': ({ relationship }) => [
    sayOfRelationship,
    { relationshipId: relationship, version: 99, verdict: 'CONFIRMED' },
  ],
  'claim.add': ({ company }) => [addTie, { otherId: company, typeKey: 'unbekannt' }],
  'claim.list': () => [listClaims, {}],
  'profile.view': () => [viewProfile, {}],
  'profile.keep-people': () => [listOwnPeople, {}],
  'profile.change-logo': () => [viewOwnLogo, {}],
  'profile.list-team': () => [listTeam, {}],
  'profile.hand-on': ({ actors }) => [handOn, { id: actors.PARTNER.userId }],
  'profile.take-back': ({ actors }) => [takeBack, { id: actors.PARTNER.userId }],
  'profile.list-changes': () => [listProfileChanges, {}],
  'profile.set-approval': () => [viewApproval, {}],
  'campaign.list': () => [listCampaignsUseCase, {}],
  'campaign.view': ({ campaign }) => [viewCampaign, { id: campaign }],
  'campaign.create': ({ company }) => [
    startCampaign,
    { ids: [company], title: 'Neu', endsOn: addDays(dayOf(new Date()), 14) },
  ],
  'campaign.list-requests': ({ campaign }) => [listRequestsUseCase, { id: campaign }],
  'campaign.issue-link': ({ campaign, request }) => [
    issueRequestLink,
    { campaignId: campaign, id: request, version: 99 },
  ],
  'campaign.withdraw': ({ campaign, request }) => [
    withdrawRequest,
    { campaignId: campaign, id: request, version: 99 },
  ],
  'campaign.accept': ({ campaign }) => [acceptConfirmations, { campaignId: campaign }],
  'campaign.end': ({ campaign }) => [endCampaign, { id: campaign, version: 99 }],
  'contact.list': () => [listContactsUseCase, {}],
  'contact.view': ({ teacher }) => [viewContact, { id: teacher }],
  'contact.create': () => [createContact, { lastName: `Neu${newId().slice(-6)}` }],
  'contact.update': ({ teacher }) => [changeContact, { id: teacher, version: 99, lastName: 'X' }],
  'contact.bin': ({ teacher }) => [binContact, { id: teacher, version: 99 }],
  'contact.restrict': ({ teacher }) => [restrictContact, { id: teacher, version: 99 }],
  'contact.lift-restriction': ({ teacher }) => [liftRestriction, { id: teacher, version: 99 }],
  'contact.restore': () => [listContactsUseCase, { binned: 'true' }],
  'relationship.list': ({ school }) => [listRelationships, { organisationId: school }],
  'relationship.view': ({ relationship }) => [viewRelationship, { id: relationship }],
  'relationship.create': ({ school, company }) => [
    createRelationship,
    { typeKey: 'informal', from: `organisation:${school}`, to: `organisation:${company}` },
  ],
  'relationship.update': ({ relationship, school, company }) => [
    changeRelationship,
    {
      id: relationship,
      version: 99,
      typeKey: 'informal',
      from: `organisation:${school}`,
      to: `organisation:${company}`,
    },
  ],
  'relationship.bin': ({ relationship }) => [binRelationship, { id: relationship, version: 99 }],
  'meeting.list': () => [listMeetingsUseCase, {}],
  'meeting.view': ({ meeting }) => [viewMeeting, { id: meeting }],
  'meeting.log': ({ school }) => [
    logMeeting,
    { title: 'Neu', start: '2026-04-01T10:00', attendees: `organisation:${school}` },
  ],
  'meeting.update': ({ meeting }) => [
    changeMeeting,
    { id: meeting, version: 99, title: 'X', start: '2026-04-01T10:00' },
  ],
  'meeting.bin': ({ meeting }) => [binMeeting, { id: meeting, version: 99 }],
  'meeting.restore': () => [listMeetingsUseCase, { binned: 'true' }],
  'attachment.view': ({ meeting }) => [listAttachmentsUseCase, { meetingId: meeting }],
  'attachment.attach': ({ meeting }) => [prepareAttachment, { meetingId: meeting }],
  'attachment.detach': ({ attachment }) => [detachFile, { id: attachment, version: 99 }],
  'follow-up.list': () => [listFollowUpsUseCase, {}],
  'follow-up.view': ({ followUp }) => [viewFollowUp, { id: followUp }],
  'follow-up.create': () => [createFollowUp, { title: 'Neu' }],
  'follow-up.update': ({ followUp }) => [changeFollowUp, { id: followUp, version: 99, title: 'X' }],
  'follow-up.complete': ({ followUp }) => [completeFollowUp, { id: followUp, version: 99 }],
  'follow-up.reopen': ({ followUp }) => [reopenFollowUp, { id: followUp, version: 99 }],
  'follow-up.bin': ({ followUp }) => [binFollowUp, { id: followUp, version: 99 }],
  'project.list': () => [listProjectsUseCase, {}],
  'project.view': ({ project }) => [viewProject, { id: project }],
  'project.create': () => [createProject, { title: 'Neu' }],
  'project.update': ({ project }) => [changeProject, { id: project, version: 99, title: 'X' }],
  'project.bin': ({ project }) => [binProject, { id: project, version: 99 }],
  'project.restore': () => [listProjectsUseCase, { binned: 'true' }],
  'listing.list': () => [listListingsUseCase, {}],
  'listing.view': ({ listing }) => [viewListing, { id: listing }],
  'listing.create': ({ school }) => [
    createListing,
    { direction: 'NEED', kind: 'EXPERTISE', title: 'Neu', organisationId: school },
  ],
  'listing.update': ({ listing }) => [
    changeListing,
    { id: listing, version: 99, direction: 'NEED', kind: 'ROOM', title: 'X' },
  ],
  'listing.bin': ({ listing }) => [binListing, { id: listing, version: 99 }],
  'listing.restore': () => [listListingsUseCase, { binned: 'true' }],
  'introduction.list': () => [listIntroductionsUseCase, {}],
  'introduction.view': ({ introduction }) => [viewIntroduction, { id: introduction }],
  'introduction.create': ({ school, company }) => [
    createIntroduction,
    { aOrganisationId: school, bOrganisationId: company },
  ],
  'introduction.update': ({ introduction, school, company }) => [
    changeIntroduction,
    { id: introduction, version: 99, aOrganisationId: school, bOrganisationId: company },
  ],
  'introduction.propose': () => [proposeIntroductions, {}],
  'introduction.dismiss': ({ school, company }) => [
    dismissProposal,
    { aOrganisationId: school, bOrganisationId: company, dismissReason: 'Passt nicht' },
  ],
  'introduction.bin': ({ introduction }) => [binIntroduction, { id: introduction, version: 99 }],
  'listing.publish': ({ listing }) => [publishListing, { id: listing, version: 99 }],
  'listing.attach': ({ listing }) => [prepareListingAttachment, { listingId: listing }],
  'listing.unpublish': ({ listing }) => [unpublishListing, { id: listing, version: 99 }],
  'saved-filter.list': () => [listSavedFiltersUseCase, { list: 'contact' }],
  'saved-filter.save': () => [saveFilter, { list: 'contact', name: newId(), query: 'q=a' }],
  'saved-filter.share': () => [
    saveFilter,
    { list: 'contact', name: newId(), query: 'q=a', regionKey: 'R-NORDTHUERINGEN' },
  ],
  'own-field.use': () => [listOwnFieldsInUse, { kind: 'contact' }],
  'own-field.list': () => [listOwnFields, {}],
  'own-field.create': () => [createOwnField, { kind: 'contact', type: 'TEXT', label: newId() }],
  'tag.list': () => [listTagsUseCase, {}],
  'tag.create': () => [createTag, { name: newId() }],
  'bulk.plan': ({ school }) => [planBulk, { list: 'organisation', verb: 'ADD_TAG', tag: 'X', ids: [school] }],
  'network.view': () => [viewNetwork, {}],
  'network.compare': () => [compareNetwork, { before: '2020-01-01', asOf: '2021-01-01' }],
  'network.tie': ({ school, company }) => [explainTie, { a: school, b: company }],
  'network.insights': () => [viewInsights, {}],
  'network.what-if': ({ school }) => [viewWhatIf, { without: school }],
  'introduction.effects': () => [viewIntroductionEffects, {}],
  'network.export': () => [exportNetwork, {}],
  'network-view.list': () => [listNetworkViewsUseCase, {}],
  'network-view.save': () => [saveNetworkView, { name: newId() }],
  'report.view': () => [viewReport, {}],
  'presentation.list': () => [listPresentationsUseCase, {}],
  'presentation.create': () => [createPresentation, { name: newId(), steps: [{ viewId: newId() }] }],
  'network.reach': ({ school }) => [findReach, { id: school }],
  'network.own-ties': ({ school }) => [listOwnTies, { id: school }],
  'token.list': () => [listTokensUseCase, {}],
  'token.create': () => [createToken, { name: 'Neu' }],
  'import.list': () => [listImports, {}],
  // No file lies behind it: whoever may, is told so; the others must not even learn that there is an import.
  'import.view': ({ importBatch }) => [viewProgress, { id: importBatch }],
  'import.upload': () => [receiveImport, { storedAs: null, fileName: 'x.csv', bytes: 1 }],
  'import.check': ({ importBatch }) => [checkImport, { id: importBatch, kind: 'contacts' }],
  'import.apply': ({ importBatch }) => [confirmImport, { id: importBatch }],
  'import.undo': ({ importBatch }) => [undoImport, { id: importBatch }],
  'import.discard': ({ importBatch }) => [discardImport, { id: importBatch }],
  'account.view-own': () => [viewOwnAccount, {}],
  'account.change-password': () => [changePassword, { current: 'x', next: 'y', repeat: 'y' }],
  'account.change-preferences': () => [
    changePreferences,
    { locale: 'de', theme: 'system', density: 'comfortable' },
  ],
  'account.end-own-sessions': () => [endSessions, {}],
  'account.list': () => [listAccountsUseCase, {}],
  'account.view': ({ actors }) => [viewAccount, { id: actors.MANAGER.userId }],
  'account.create': () => [
    createAccount,
    { name: 'Neu', email: `${newId()}@example.org`, role: 'ADMIN', regionKeys: [] },
  ],
  'account.update': ({ actors }) => [
    changeAccount,
    { id: actors.MANAGER.userId, version: 99, name: 'X', email: 'x@example.org', role: 'ADMIN' },
  ],
  'account.disable': ({ actors }) => [disableAccount, { id: actors.PARTNER.userId, version: 99 }],
  'account.enable': ({ actors }) => [enableAccount, { id: actors.PARTNER.userId, version: 99 }],
  'account.issue-reset-link': ({ actors }) => [issueResetLink, { id: actors.PARTNER.userId }],
  'account.view-permissions': () => [viewPermissions, {}],
  'invitation.list': () => [listInvitationsUseCase, {}],
  'invitation.view': ({ invitation }) => [viewInvitation, { id: invitation }],
  'invitation.create': ({ boss }) => [createInvitations, { ids: [boss] }],
  'invitation.resend': ({ invitation }) => [resendInvitation, { id: invitation, version: 99 }],
  'invitation.issue-link': ({ invitation }) => [issueInvitationLink, { id: invitation, version: 99 }],
  'invitation.revoke': ({ invitation }) => [revokeInvitation, { id: invitation, version: 99 }],
  'own-file.view': () => [viewOwnFile, {}],
  'data-request.create': () => [createDataRequest, { kind: 'ACCESS' }],
  'data-request.list': () => [listDataRequestsUseCase, {}],
  'data-request.view': ({ dataRequest }) => [viewDataRequest, { id: dataRequest }],
  'data-request.answer': ({ dataRequest }) => [
    answerDataRequest,
    { id: dataRequest, version: 99, status: 'ANSWERED', answer: 'Ja' },
  ],
  'data-request.extend': ({ dataRequest }) => [
    extendDataRequest,
    { id: dataRequest, version: 99, reason: 'Viel zu suchen' },
  ],
  'data-request.record': ({ teacher }) => [
    recordDataRequest,
    { channel: 'LETTER', receivedOn: '2026-11-02', kind: 'ACCESS', contactId: teacher },
  ],
  'office-text.list': () => [listOfficeTexts, {}],
  'office-text.view': () => [viewOfficeText, { kind: 'PRIVACY', locale: 'de' }],
  'office-text.update': () => [
    changeOfficeText,
    { kind: 'PRIVACY', locale: 'de', version: 99, subject: null, body: 'Neu' },
  ],
  'office-text.reset': () => [resetOfficeText, { kind: 'PRIVACY', locale: 'de', version: 99 }],
  'setting.view': () => [viewHalfLife, {}],
  'setting.update': () => [changeHalfLife, { days: 365, was: 365 }],
  'job.list': () => [listJobs, {}],
  'job.retry': () => [retryFailedJob, { id: newId() }],
  'job.discard': () => [discardJob, { id: newId() }],
  'history.view': ({ school }) => [viewHistory, { kind: 'organisation', id: school }],
  'history.view-state': ({ school, schoolEntry }) => [
    viewState,
    { kind: 'organisation', id: school, entry: schoolEntry },
  ],
  'history.restore-state': ({ school, schoolEntry }) => [
    restoreState,
    { kind: 'organisation', id: school, entry: schoolEntry, version: 99, fields: 'name' },
  ],
  'bin.list': () => [listBin, {}],
  'bin.empty': ({ school }) => [removeForGood, { kind: 'organisation', id: school }],
};

/** Verbs whose record lies outside what the role sees at all: then it is not there, rather than forbidden. */
const unseen = new Set(['not-found', 'forbidden']);

eachDialect('permission table', (context) => {
  let office: SmallOffice & {
    readonly schoolEntry: string;
    readonly attachment: string;
    readonly invitation: string;
    readonly campaign: string;
    readonly request: string;
    readonly dataRequest: string;
  };
  beforeAll(async () => {
    const made = await smallOffice(context.environment);
    const entry = await context.database.read.auditEntry.findFirst({ where: { recordId: made.school } });
    const attachment = newId();
    const file = { name: 'Datei.txt', type: 'text/plain', bytes: 1, sha256: 'a'.repeat(64) };
    const data = { ...file, id: attachment, meetingId: made.meeting, createdAt: new Date() };
    await context.database.transaction((db) => db.attachment.create({ data }));
    const ids = [made.teacher];
    const { id: invitation = '' } = await createInvitations.run(context.environment, system, { ids });
    const { id: campaign } = await startCampaign.run(context.environment, system, {
      ids: [made.school],
      regionKey: northern,
      title: 'Bestätigung',
      endsOn: addDays(dayOf(new Date()), 14),
    });
    const { id: request } = await context.database.read.campaignRequest.findFirstOrThrow();
    const dataRequest = newId();
    const now = new Date();
    const asked = { kind: 'OBJECTION', contactId: made.teacher, dueOn: '2026-12-31', requestedAt: now };
    await context.database.transaction((db) =>
      db.dataRequest.create({ data: { ...asked, id: dataRequest, createdAt: now, updatedAt: now } }),
    );
    office = {
      ...made,
      schoolEntry: entry?.id ?? '',
      attachment,
      invitation,
      campaign: campaign ?? '',
      request,
      dataRequest,
    };
  });

  const cells = Object.entries(attempts).flatMap(([cell, attempt]) =>
    roles.map((role) => [cell, role, attempt] as const),
  );

  it.each(cells)('%s as %s', async (cell, role: Role, attempt) => {
    const [useCase, input] = attempt(office);
    const allowed = expected[cell]?.split(' ').includes(role);
    const before = allowed ? '' : await checksum(context.url);
    const outcome = await useCase.run(context.environment, office.actors[role], input).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Failure) return error.code;
        throw error;
      },
    );
    if (allowed) {
      // Whoever may, fails at most for the old version or the wrong password that the attempt brings along.
      expect(['done', 'conflict', 'invalid']).toContain(outcome);
    } else {
      expect(unseen).toContain(outcome);
      expect(await checksum(context.url)).toBe(before);
    }
  });

  it('lets nobody who is not signed in do anything', async () => {
    const before = await checksum(context.url);
    for (const attempt of Object.values(attempts)) {
      const [useCase, input] = attempt(office);
      const outcome = useCase.run(context.environment, { kind: 'anonymous' }, input);
      await expect(outcome, useCase.name).rejects.toSatisfy(
        (error: unknown) => error instanceof Failure && ['unauthenticated', 'not-found'].includes(error.code),
      );
    }
    expect(await checksum(context.url)).toBe(before);
  });

  it('lets what lies in the bin be brought back by the office alone', async () => {
    const { environment } = context;
    const { actors, relationship, followUp, introduction, teacher, meeting, project, school } = office;
    const bins = [
      [binRelationship, restoreRelationship, relationship],
      [binFollowUp, restoreFollowUp, followUp],
      [binIntroduction, restoreIntroduction, introduction],
      [binContact, restoreContact, teacher],
      [binMeeting, restoreMeeting, meeting],
      [binProject, restoreProject, project],
      [binOrganisation, restoreOrganisation, school],
    ] as const;
    for (const [bin, restore, id] of bins) {
      const { version } = await bin.run(environment, actors.MANAGER, { id, version: 1 });
      for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
        await expect(restore.run(environment, actors[role], { id, version })).rejects.toBeInstanceOf(Failure);
      }
      await restore.run(environment, actors.MANAGER, { id, version });
    }
    await expect(
      prepareRelationshipChange.run(environment, actors.MANAGER, { id: relationship }),
    ).resolves.toBeDefined();
  });
});
