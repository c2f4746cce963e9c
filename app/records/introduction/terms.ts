/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** The way an introduction takes, stage by stage. */
export const introductionStages = ['SUGGESTED', 'PLANNED', 'MADE', 'OUTCOME'] as const;
export type IntroductionStage = (typeof introductionStages)[number];

/** A stage, or set aside with a reason: then nobody is proposed it again. */
export const introductionStatuses = [...introductionStages, 'DISMISSED'] as const;
export type IntroductionStatus = (typeof introductionStatuses)[number];

/** Those of which something is still to come. */
export const openStages = ['SUGGESTED', 'PLANNED', 'MADE'] as const;

/** Is something of it still to come? */
export function isOpen(status: string): boolean {
  return openStages.some((stage) => stage === status);
}

/** What came of it. */
export const introductionResults = ['MEETING', 'TIE', 'PROJECT', 'NOTHING'] as const;
export type IntroductionResult = (typeof introductionResults)[number];

/** Whether a side agrees to be introduced. */
export const consents = ['OPEN', 'ASKED', 'YES', 'NO'] as const;
export type Consent = (typeof consents)[number];

/** Both sides, by the first letter of their fields. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

/** The columns a list can be sorted by. */
export const introductionSorts = ['-updated', 'updated', '-created', 'created'] as const;
export type IntroductionSort = (typeof introductionSorts)[number];

/** The stage after one; none after the last. */
export function nextStage(status: string): IntroductionStage | null {
  const stages: readonly string[] = introductionStages;
  const place = stages.indexOf(status);
  return place < 0 ? null : (introductionStages[place + 1] ?? null);
}
