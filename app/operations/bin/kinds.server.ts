import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import * as attachment from '#app/records/attachment/bin-store.server.ts';
import type { BinnedRow } from '#app/records/bin/row.ts';
import type { ApartKind, BinKind } from '#app/records/bin/terms.ts';
import * as contact from '#app/records/contact/bin-store.server.ts';
import * as followUp from '#app/records/follow-up/bin-store.server.ts';
import * as introduction from '#app/records/introduction/bin-store.server.ts';
import * as listing from '#app/records/listing/bin-store.server.ts';
import * as meeting from '#app/records/meeting/bin-store.server.ts';
import * as networkView from '#app/records/network-view/store.server.ts';
import * as organisation from '#app/records/organisation/bin-store.server.ts';
import * as presentation from '#app/records/presentation/store.server.ts';
import * as project from '#app/records/project/bin-store.server.ts';
import * as relationship from '#app/records/relationship/bin-store.server.ts';

/** What the bin asks of a kind's store. */
export interface BinStore {
  readonly listBinned: (
    db: Transaction,
    scope: Scope,
    since: Date,
    keys: Keyset<'deletedAt'>,
  ) => Promise<BinnedRow[]>;
  readonly listExpired: (db: Transaction, before: Date, beyond: string, limit: number) => Promise<string[]>;
  readonly removeExpired: (db: Transaction, before: Date, id: string) => Promise<boolean>;
}

/** The kinds that can lie in the bin: the one place where a new one is announced. */
export const binStores: Readonly<Record<BinKind, BinStore>> = {
  'follow-up': followUp,
  relationship,
  listing,
  introduction,
  attachment,
  meeting,
  project,
  contact,
  organisation,
};

/** All that is removed for good when its thirty days are over. */
export const expiringStores: Readonly<
  Record<BinKind | ApartKind, Pick<BinStore, 'listExpired' | 'removeExpired'>>
> = { ...binStores, presentation, 'network-view': networkView };
