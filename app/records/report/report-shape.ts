import type { IntroductionResult, IntroductionStage } from '../introduction/terms.ts';
import { introductionResults, introductionStages } from '../introduction/terms.ts';
import type { Activities } from './activities.ts';
import type { IntroductionCount, ListingCount } from './figures.ts';
import type { ProjectSum, ProjectSums } from './money.ts';
import type { County, Crossing, ReachedActors } from './reached.ts';
import type { ReportWindow } from './window.ts';

/** A field of action by name; both null: without one. */
export interface NamedField {
  readonly id: string | null;
  readonly name: string | null;
}

export interface Introductions {
  readonly total: number;
  readonly stages: ReadonlyArray<{ readonly stage: IntroductionStage; readonly count: number }>;
  readonly results: ReadonlyArray<{ readonly result: IntroductionResult; readonly count: number }>;
}

/** How far the counties of a region work together on a day, as the network says. */
export interface CooperationDay {
  readonly day: string;
  readonly ties: number;
  readonly across: number;
  readonly index: number | null;
}

/** All that a report says, but for the network. */
export interface Report {
  /** The day on which it was made. */
  readonly today: string;
  readonly regions: readonly County[];
  readonly region: County;
  readonly periods: ReadonlyArray<ReportWindow & { readonly title: string }>;
  readonly window: ReportWindow;
  /** Was asked for more days than a report may have; the last of them are shown. */
  readonly cut: boolean;
  readonly activities: Omit<Activities, 'fields'> & {
    readonly fields: ReadonlyArray<NamedField & { readonly count: number }>;
  };
  readonly reached: ReachedActors;
  readonly crossing: Crossing;
  readonly projects: Omit<ProjectSums, 'fields'> & {
    readonly fields: ReadonlyArray<NamedField & ProjectSum>;
  };
  readonly introductions: Introductions;
  readonly partners: { readonly published: readonly ListingCount[]; readonly confirmed: number };
  /** What is left out for this viewer, as keys of the network's words. */
  readonly withheld: readonly string[];
}

/** Introductions by stage and by result, each in its order. */
export function introductionsOf(counts: readonly IntroductionCount[]): Introductions {
  const sum = (holds: (row: IntroductionCount) => boolean) =>
    counts.filter(holds).reduce((total, { count }) => total + count, 0);
  return {
    total: sum(() => true),
    stages: introductionStages.map((stage) => ({ stage, count: sum(({ status }) => status === stage) })),
    results: introductionResults.map((result) => ({ result, count: sum((row) => row.result === result) })),
  };
}
