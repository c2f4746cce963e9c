import type { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { queryEntries } from '#app/kernel/field.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import {
  type BulkContact,
  holdContacts,
  selectContacts,
  tagContacts,
  writeContacts,
} from '#app/records/contact/bulk-store.server.ts';
import { contactFilterFor, contactFilterInput } from '#app/records/contact/list.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { holdMeetings, selectMeetings, writeMeetings } from '#app/records/meeting/bulk-store.server.ts';
import { meetingFilterFor, meetingFilterInput } from '#app/records/meeting/list.server.ts';
import {
  type BulkOrganisation,
  holdOrganisations,
  selectOrganisations,
  tagOrganisations,
  writeOrganisations,
} from '#app/records/organisation/bulk-store.server.ts';
import { organisationFilterFor, organisationFilterInput } from '#app/records/organisation/list.server.ts';
import type { TagChange } from '#app/records/tag/terms.ts';
import type { BulkList, RunList } from './terms.ts';

/** What a record shows of itself to whoever changes many. */
export interface BulkRecord {
  readonly kind: BulkList;
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly binned: boolean;
  readonly stewardId: string | null;
  readonly tagIds: readonly string[];
  readonly tags: readonly string[];
}

/** How one kind of record is chosen and written many at a time. */
export interface BulkKind {
  /** By the filters of its list, or by ids; only what is in scope. */
  readonly select: (
    context: ReadContext,
    selection: string | readonly string[],
    take: number,
  ) => Promise<BulkRecord[]>;
  readonly hold: (context: WriteContext, ids: readonly string[]) => Promise<void>;
  readonly tag: (context: WriteContext, ids: readonly string[], change: TagChange) => Promise<void>;
  readonly steward: (
    context: WriteContext,
    ids: readonly string[],
    stewardId: string | null,
  ) => Promise<void>;
  readonly bin: (context: WriteContext, ids: readonly string[], binned: boolean) => Promise<void>;
}

function filterOf<Schema extends z.ZodType>(schema: Schema, query: string): z.output<Schema> {
  return schema.parse(queryEntries(query));
}

function binColumns({ actor, now }: WriteContext, binned: boolean) {
  return {
    deletedAt: binned ? now : null,
    deletedById: binned ? userIdOf(actor) : null,
    updatedAt: now,
  };
}

function tagged({ tags }: Pick<BulkOrganisation | BulkContact, 'tags'>) {
  return { tagIds: tags.map(({ tagId }) => tagId), tags: tags.map(({ tag }) => tag.name) };
}

const untagged = { tagIds: [], tags: [] };

const organisation: BulkKind = {
  async select({ db, scope, actor, today }, selection, take) {
    const chosen =
      typeof selection === 'string'
        ? organisationFilterFor(
            { ...filterOf(organisationFilterInput, selection), binned: false },
            actor,
            today,
          )
        : selection;
    const rows = await selectOrganisations(db, scope, chosen, take);
    return rows.map((row) => ({
      kind: 'organisation',
      id: row.id,
      label: row.name,
      version: row.version,
      binned: row.deletedAt !== null,
      stewardId: row.stewardId,
      ...tagged(row),
    }));
  },
  hold: ({ db }, ids) => holdOrganisations(db, ids),
  async tag({ db, scope, now }, ids, change) {
    await tagOrganisations(db, await selectOrganisations(db, scope, ids, ids.length), change);
    await writeOrganisations(db, ids, { updatedAt: now });
  },
  steward: ({ db, now }, ids, stewardId) => writeOrganisations(db, ids, { stewardId, updatedAt: now }),
  bin: (context, ids, binned) => writeOrganisations(context.db, ids, binColumns(context, binned)),
};

const contact: BulkKind = {
  async select({ db, scope, actor, today }, selection, take) {
    const chosen =
      typeof selection === 'string'
        ? contactFilterFor({ ...filterOf(contactFilterInput, selection), binned: false }, actor, today)
        : selection;
    const rows = await selectContacts(db, scope, chosen, today, take);
    return rows.map((row) => ({
      kind: 'contact',
      id: row.id,
      label: fullName(row),
      version: row.version,
      binned: row.deletedAt !== null,
      stewardId: null,
      ...tagged(row),
    }));
  },
  hold: ({ db }, ids) => holdContacts(db, ids),
  async tag({ db, scope, now, today }, ids, change) {
    await tagContacts(db, await selectContacts(db, scope, ids, today, ids.length), change);
    await writeContacts(db, ids, { updatedAt: now });
  },
  steward: async () => undefined,
  bin: (context, ids, binned) => writeContacts(context.db, ids, binColumns(context, binned)),
};

const meeting: BulkKind = {
  async select({ db, scope, actor, today }, selection, take) {
    const chosen =
      typeof selection === 'string'
        ? meetingFilterFor({ ...filterOf(meetingFilterInput, selection), binned: false }, actor, today)
        : selection;
    const rows = await selectMeetings(db, scope, chosen, take);
    return rows.map((row) => ({
      kind: 'meeting',
      id: row.id,
      label: row.title,
      version: row.version,
      binned: row.deletedAt !== null,
      stewardId: null,
      ...untagged,
    }));
  },
  hold: ({ db }, ids) => holdMeetings(db, ids),
  tag: async () => undefined,
  steward: async () => undefined,
  bin: (context, ids, binned) => writeMeetings(context.db, ids, binColumns(context, binned)),
};

/** Whatever carries tags: each step is taken by the kind that knows the record. */
const carriers: BulkKind = {
  async select(context, selection, take) {
    if (typeof selection === 'string') throw new TypeError('Tagged records are chosen by id.');
    const records = await Promise.all(
      [organisation, contact].map((kind) => kind.select(context, selection, take)),
    );
    return records.flat();
  },
  async hold(context, ids) {
    await organisation.hold(context, ids);
    await contact.hold(context, ids);
  },
  async tag(context, ids, change) {
    await organisation.tag(context, ids, change);
    await contact.tag(context, ids, change);
  },
  steward: async () => undefined,
  bin: async () => undefined,
};

export const bulkKinds: Readonly<Record<RunList, BulkKind>> = {
  organisation,
  contact,
  meeting,
  tagged: carriers,
};
