/** What the stores count, as they count it. */

/** Meetings of one status, by kind and part of the window, or by field of action; `''`: without one. */
export interface MeetingCount {
  readonly status: string;
  readonly kind: string | null;
  readonly part: number | null;
  readonly field: string | null;
  readonly count: number;
  /** Of these: entered after the window's end. */
  readonly late: number;
}

/** How many there were, and how many of them for the first time. */
export interface Fresh {
  readonly count: number;
  readonly fresh: number;
}

export interface MeetingCounts {
  readonly counts: readonly MeetingCount[];
  /** Those that took place before the window. */
  readonly before: number;
}

export interface CountedMeetings {
  /** The counties that were there: the n-th of the region is the bit 2ⁿ, all others together the bit after them. */
  readonly mask: number;
  /** More than one county behind one bit: only of those outside. */
  readonly several: boolean;
  readonly count: number;
}

export interface Reached {
  readonly organisations: ReadonlyArray<
    Fresh & { readonly sector: string | null; readonly countyKey: string | null }
  >;
  readonly people: Fresh;
  readonly meetings: readonly CountedMeetings[];
}

export interface ProjectCount {
  readonly field: string | null;
  readonly status: string;
  readonly count: number;
  readonly budgetCents: bigint;
  readonly fundingCents: bigint;
}

export interface IntroductionCount {
  readonly status: string;
  readonly result: string | null;
  readonly count: number;
}

export interface ListingCount {
  readonly direction: string;
  readonly kind: string;
  readonly count: number;
}
