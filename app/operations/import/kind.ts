import type { z } from 'zod';
import type { FieldError } from '#app/kernel/failure.ts';
import type { RowOutcome } from '#app/records/import-batch/terms.ts';
import type { ImportPlan, ImportRow } from './row.ts';

export type Snapshot = Readonly<Record<string, unknown>>;

/** Whom a row is the same as. `doubtful`: it could be one of these; a person has to say. */
export type Match<Existing> =
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly existing: Existing }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Existing[]; readonly reason: FieldError }
  | { readonly kind: 'wrong'; readonly reason: FieldError };

/** What a row asks for, before the record's schema has seen it. */
export interface Wish {
  readonly input: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** The field of the file behind a path of the schema: `channels[1].value` → `phone`. */
  readonly fieldOf: (path: string) => string;
}

/** Everything that turns rows into one kind of record; all of it pure. The queries come before and after. */
export interface ImportKind<Existing extends { id: string; version: number }, Fields, Gathered> {
  readonly schema: z.ZodType<Fields>;
  readonly match: (row: ImportRow, gathered: Gathered) => Match<Existing>;
  readonly wish: (row: ImportRow, existing: Existing | null, gathered: Gathered, plan: ImportPlan) => Wish;
  /** Gives the parts of a record that are about to be written their ids, which the history names. */
  readonly settle: (fields: Fields, newId: () => string) => Fields;
  /** The fields as the history keeps them. */
  readonly snapshot: (fields: Fields) => Snapshot;
  readonly snapshotOf: (existing: Existing) => Snapshot;
  /** How a row or a record is called in the preview. */
  readonly label: (row: ImportRow) => string;
  readonly labelOf: (existing: Existing, gathered: Gathered) => string;
  /** Fields that say no more than the label does, or the same of every new record of the file. */
  readonly named: ReadonlySet<string>;
  /** A field of a snapshot as a person reads it; coded values stay codes, which the page has words for. */
  readonly shown: (field: string, value: unknown, gathered: Gathered) => string;
}

export interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What is decided about a row. */
export interface Decision<Existing, Fields> {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly label: string;
  /** Who it is the same as, or could be. */
  readonly match: string | null;
  readonly reasons: readonly FieldError[];
  readonly changes: readonly ShownChange[];
  readonly existing: Existing | null;
  readonly fields: Fields | null;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly cells: readonly string[];
}

/**
 * Which of these records this very import has made. Rows of one file are no
 * match for each other: whether one is in a later batch must make no difference.
 */
export type MadeHere = (ids: readonly string[]) => Promise<ReadonlySet<string>>;
