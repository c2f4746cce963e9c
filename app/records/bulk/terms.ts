/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const bulkLists = ['organisation', 'contact', 'meeting'] as const;
export type BulkList = (typeof bulkLists)[number];

export const bulkVerbs = ['ADD_TAG', 'REMOVE_TAG', 'STEWARD', 'BIN'] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

/** Besides the lists: whatever carries one tag, of several kinds, when the tag itself is changed. */
export const runLists = [...bulkLists, 'tagged'] as const;
export type RunList = (typeof runLists)[number];

export const runVerbs = [...bulkVerbs, 'REPLACE_TAG'] as const;
export type RunVerb = (typeof runVerbs)[number];

/** What can be done with many records of a list at once. */
export const verbsOf: Readonly<Record<BulkList, readonly BulkVerb[]>> = {
  organisation: ['ADD_TAG', 'REMOVE_TAG', 'STEWARD', 'BIN'],
  contact: ['ADD_TAG', 'REMOVE_TAG', 'BIN'],
  meeting: ['BIN'],
};

/** How it went with one record: still to do, done, nothing to do, changed by somebody since, not there any more, taken back, left as somebody changed it since. */
export const bulkOutcomes = ['PENDING', 'CHANGED', 'UNCHANGED', 'STALE', 'GONE', 'UNDONE', 'KEPT'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** More than this is narrowed first: a plan is made in one go. */
export const mostAtOnce = 10_000;

/** What an item says before its tag is replaced, if the record had the new one already. */
export const hadTarget = 'had-target';
