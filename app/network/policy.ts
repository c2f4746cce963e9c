import type { Permissions } from '#app/access/permission.ts';
import { everyone, insiders } from '#app/access/role.ts';

/** Who may look at the network. A partner is shown the ties of its own organisation alone, and no weights. */
export const networkPermissions = {
  record: 'network',
  verbs: {
    view: insiders,
    compare: insiders,
    tie: insiders,
    insights: insiders,
    'what-if': insiders,
    reach: insiders,
    export: insiders,
    'own-ties': everyone,
  },
  fields: {
    weight: ['office', 'leadership'],
    evidence: ['office', 'leadership'],
  },
} as const satisfies Permissions;
