/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const projectStatuses = ['IDEA', 'APPLIED', 'APPROVED', 'RUNNING', 'DONE', 'CANCELLED'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** What an organisation is to a project. */
export const participantRoles = ['LEAD', 'PARTNER', 'FUNDER'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** The columns a list can be sorted by. */
export const projectSorts = ['title', '-title', 'updated', '-updated'] as const;
export type ProjectSort = (typeof projectSorts)[number];
