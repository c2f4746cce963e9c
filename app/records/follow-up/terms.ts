/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const followUpStatuses = ['OPEN', 'DONE', 'DROPPED'] as const;

export const followUpViews = ['mine', 'overdue', 'all', 'done'] as const;
export type FollowUpView = (typeof followUpViews)[number];
