import type { Permissions } from '#app/access/permission.ts';
import { networkPermissions } from '#app/network/policy.ts';
import { accountPermissions } from './account/policy.ts';
import { attachmentPermissions } from './attachment/policy.ts';
import { historyPermissions } from './audit/policy.ts';
import { binPermissions } from './bin/policy.ts';
import { contactPermissions } from './contact/policy.ts';
import { followUpPermissions } from './follow-up/policy.ts';
import { listingPermissions } from './listing/policy.ts';
import { meetingPermissions } from './meeting/policy.ts';
import { organisationPermissions } from './organisation/policy.ts';
import { projectPermissions } from './project/policy.ts';
import { relationshipPermissions } from './relationship/policy.ts';
import { tokenPermissions } from './token/policy.ts';

/** The kinds of record: the one place where a new kind is announced. */
export const registry: readonly Permissions[] = [
  organisationPermissions,
  contactPermissions,
  relationshipPermissions,
  meetingPermissions,
  attachmentPermissions,
  followUpPermissions,
  projectPermissions,
  listingPermissions,
  networkPermissions,
  accountPermissions,
  historyPermissions,
  binPermissions,
  tokenPermissions,
];
