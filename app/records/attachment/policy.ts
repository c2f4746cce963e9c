import type { Permissions } from '#app/access/permission.ts';
import { insiders, office } from '#app/access/role.ts';

/** Anhang: whoever sees a meeting sees what is attached to it; whoever may change the meeting attaches. */
export const attachmentPermissions = {
  record: 'attachment',
  verbs: {
    view: insiders,
    attach: office,
    detach: office,
    reattach: office,
  },
  fields: {},
} as const satisfies Permissions;
