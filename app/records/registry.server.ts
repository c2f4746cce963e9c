import type { Permissions } from '#app/access/permission.ts';
import { networkPermissions } from '#app/network/policy.ts';
import { accountPermissions } from './account/policy.ts';
import { bulkPermissions } from './bulk/policy.ts';
import { contactPermissions } from './contact/policy.ts';
import { followUpPermissions } from './follow-up/policy.ts';
import { meetingPermissions } from './meeting/policy.ts';
import { organisationPermissions } from './organisation/policy.ts';
import { relationshipPermissions } from './relationship/policy.ts';
import { savedFilterPermissions } from './saved-filter/policy.ts';

/** The kinds of record: the one place where a new kind is announced. */
export const registry: readonly Permissions[] = [
  organisationPermissions,
  contactPermissions,
  relationshipPermissions,
  meetingPermissions,
  followUpPermissions,
  savedFilterPermissions,
  bulkPermissions,
  networkPermissions,
  accountPermissions,
];
