import type { Permissions } from '#app/access/permission.ts';
import { networkPermissions } from '#app/network/policy.ts';
import type { SearchableKind } from '#app/search/kind.server.ts';
import { accountPermissions } from './account/policy.ts';
import { attachmentPermissions } from './attachment/policy.ts';
import { historyPermissions } from './audit/policy.ts';
import { binPermissions } from './bin/policy.ts';
import { bulkPermissions } from './bulk/policy.ts';
import { campaignPermissions } from './campaign/policy.ts';
import { claimPermissions } from './claim/policy.ts';
import { contactFields } from './contact/contact.ts';
import { contactPermissions } from './contact/policy.ts';
import { nextContactIds, readContactsForSearch } from './contact/search-store.server.ts';
import { dataRequestPermissions } from './data-request/policy.ts';
import { followUpPermissions } from './follow-up/policy.ts';
import { importPermissions } from './import-batch/policy.ts';
import { introductionPermissions } from './introduction/policy.ts';
import { invitationPermissions } from './invitation/policy.ts';
import { jobPermissions } from './job/policy.ts';
import { listingPermissions } from './listing/policy.ts';
import { meetingFields } from './meeting/meeting.ts';
import { meetingPermissions } from './meeting/policy.ts';
import { nextMeetingIds, readMeetingsForSearch } from './meeting/search-store.server.ts';
import { networkViewPermissions } from './network-view/policy.ts';
import { officeTextPermissions } from './office-text/policy.ts';
import { organisationFields } from './organisation/organisation.ts';
import { organisationPermissions } from './organisation/policy.ts';
import { nextOrganisationIds, readOrganisationsForSearch } from './organisation/search-store.server.ts';
import { ownFieldPermissions } from './own-field/policy.ts';
import { ownFilePermissions } from './own-file/policy.ts';
import { presentationPermissions } from './presentation/policy.ts';
import { profilePermissions } from './profile/policy.ts';
import { projectPermissions } from './project/policy.ts';
import { projectFields } from './project/project.ts';
import { nextProjectIds, readProjectsForSearch } from './project/search-store.server.ts';
import { relationshipPermissions } from './relationship/policy.ts';
import { reportPermissions } from './report/policy.ts';
import { savedFilterPermissions } from './saved-filter/policy.ts';
import { settingPermissions } from './setting/policy.ts';
import { tagPermissions } from './tag/policy.ts';
import { tokenPermissions } from './token/policy.ts';

/** The kinds of record: the one place where a new kind is announced. */
export const registry: readonly Permissions[] = [
  organisationPermissions,
  contactPermissions,
  relationshipPermissions,
  claimPermissions,
  profilePermissions,
  campaignPermissions,
  meetingPermissions,
  attachmentPermissions,
  followUpPermissions,
  projectPermissions,
  listingPermissions,
  introductionPermissions,
  savedFilterPermissions,
  bulkPermissions,
  tagPermissions,
  ownFieldPermissions,
  networkPermissions,
  networkViewPermissions,
  presentationPermissions,
  reportPermissions,
  importPermissions,
  accountPermissions,
  invitationPermissions,
  ownFilePermissions,
  dataRequestPermissions,
  officeTextPermissions,
  settingPermissions,
  jobPermissions,
  historyPermissions,
  binPermissions,
  tokenPermissions,
];

/** The kinds that are searched, in the order of the results' page. */
export const searchable: readonly SearchableKind[] = [
  {
    kind: 'organisation',
    permissions: organisationPermissions,
    fields: organisationFields,
    read: readOrganisationsForSearch,
    next: nextOrganisationIds,
  },
  {
    kind: 'contact',
    permissions: contactPermissions,
    fields: contactFields,
    read: readContactsForSearch,
    next: nextContactIds,
  },
  {
    kind: 'meeting',
    permissions: meetingPermissions,
    fields: meetingFields,
    read: readMeetingsForSearch,
    next: nextMeetingIds,
  },
  {
    kind: 'project',
    permissions: projectPermissions,
    fields: projectFields,
    read: readProjectsForSearch,
    next: nextProjectIds,
  },
];
