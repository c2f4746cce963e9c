/** How much there is of each kind in a generated record; the rest follows from these. */
export interface Size {
  readonly organisations: number;
  readonly contacts: number;
  readonly meetings: number;
  /** Of a meeting, on average. */
  readonly attendances: number;
}

/** A record with `organisations` of them and the proportions of a large office: as many people, twice the meetings. */
export function sizeOf(organisations: number): Size {
  return { organisations, contacts: organisations, meetings: organisations * 2, attendances: 3 };
}
