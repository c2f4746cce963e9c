import type { Permissions } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';

/**
 * A partner sees the projects it takes part in, with their budget and funding,
 * which it has to know; what each of the others puts in, the office's meetings
 * about it and its tasks are not for it.
 */
export const projectPermissions = {
  record: 'project',
  verbs: {
    list: everyone,
    view: everyone,
    create: office,
    update: office,
    bin: office,
    restore: office,
  },
  fields: {
    amounts: ['office', 'leadership'],
    unpublishedParticipants: ['office', 'leadership'],
    meetings: ['office', 'leadership'],
    followUps: ['office'],
  },
} as const satisfies Permissions;
