/** Coded values apart from the schemas: pages show these words without loading a validator. */

/** More counties than this no region has; what one beyond them does is counted as outside. */
export const mostCounties = 30;

/** Projects whose budget and funding are counted: ideas and applications may come to nothing, and cancelled ones have. */
export const countedStatuses = ['APPROVED', 'RUNNING', 'DONE'] as const;

/** The parts of a report, in their order. */
export const reportSections = [
  'activities',
  'reached',
  'cooperation',
  'projects',
  'introductions',
  'partners',
] as const;
export type ReportSection = (typeof reportSections)[number];
