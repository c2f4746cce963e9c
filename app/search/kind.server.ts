import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { SearchKind, SearchRecord, SearchRules } from './record.ts';

/** What the registry says of a kind that is searched. */
export interface SearchableKind extends SearchRules {
  readonly kind: SearchKind;
  /** Those of these ids that are in scope and not in the bin. */
  readonly read: (
    db: Transaction,
    scope: Scope,
    ids: readonly string[],
    now: Date,
  ) => Promise<SearchRecord[]>;
  /** The next ids after one, the bin's included, to read all of them in turn. */
  readonly next: (db: Transaction, after: string, limit: number) => Promise<string[]>;
}
