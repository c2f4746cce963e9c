/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const meetingKinds = ['MEETING', 'CALL', 'EMAIL', 'WORKSHOP', 'SITE_VISIT', 'EVENT'] as const;
export const meetingStatuses = ['PLANNED', 'TOOK_PLACE', 'CANCELLED'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const attendanceRoles = ['HOST', 'GUEST', 'SPEAKER', 'EXHIBITOR'] as const;
export const attendanceStatuses = ['INVITED', 'ACCEPTED', 'DECLINED', 'ATTENDED'] as const;

/** How far a change of a meeting in a series reaches. */
export const meetingReaches = ['this', 'following'] as const;

export const meetingSorts = ['-start', 'start', 'title', '-title', 'updated', '-updated'] as const;
export type MeetingSort = (typeof meetingSorts)[number];

/** The columns beside the title; who has chosen none sees the first five. */
export const meetingColumns = [
  'start',
  'kind',
  'organisations',
  'people',
  'place',
  'status',
  'region',
  'updated',
] as const;
export const meetingDefaultColumns = meetingColumns.slice(0, 5);
