import type { Permissions } from '#app/access/permission.ts';
import { insiders, office } from '#app/access/role.ts';

/**
 * The office starts campaigns in its regions and keeps their requests; leadership
 * reads how many have answered, and never who. Answering is open to whoever holds
 * a link, and to nobody else.
 */
export const campaignPermissions = {
  record: 'campaign',
  verbs: {
    list: insiders,
    view: insiders,
    create: office,
    'list-requests': office,
    'issue-link': office,
    withdraw: office,
    accept: office,
    end: office,
  },
  fields: {},
} as const satisfies Permissions;
