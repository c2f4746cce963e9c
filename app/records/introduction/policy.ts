import type { Permissions } from '#app/access/permission.ts';
import { insiders, office } from '#app/access/role.ts';

/**
 * The office introduces actors to each other. Leadership reads who was brought
 * together and what came of it; why and in which words stays with the office,
 * for a reason may tell of a meeting that leadership does not see. Partners see
 * none: whether two others are to meet is theirs to say, each to the office. They
 * may ask for one themselves.
 */
export const introductionPermissions = {
  record: 'introduction',
  verbs: {
    list: insiders,
    view: insiders,
    effects: insiders,
    create: office,
    update: office,
    propose: office,
    dismiss: office,
    /** Asking for one, and nothing more. */
    wish: ['PARTNER'],
    bin: office,
    restore: office,
  },
  fields: {
    reason: ['office'],
    broker: ['office'],
    consent: ['office'],
    mails: ['office'],
    outcome: ['office'],
    note: ['office'],
    followUps: ['office'],
  },
} as const satisfies Permissions;
