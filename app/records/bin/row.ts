/** A record in the bin as its store tells of it. */
export interface BinnedRow {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly deletedAt: Date | null;
  readonly deletedById: string | null;
}
