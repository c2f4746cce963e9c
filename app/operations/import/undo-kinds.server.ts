import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import { binContacts, listContactsLike } from '#app/records/contact/import-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { binOrganisations, listOrganisationsLike } from '#app/records/organisation/import-store.server.ts';
import { contactKind } from './contact-kind.ts';
import { gatherContacts, writeContacts } from './contact-rows.server.ts';
import type { Decision, ImportKind, MadeHere, Snapshot } from './kind.ts';
import { organisationKind } from './organisation-kind.ts';
import { gatherOrganisations, writeOrganisations } from './organisation-rows.server.ts';
import type { ImportPlan, ImportRow } from './row.ts';

export interface Former {
  readonly recordId: string;
  readonly version: number;
  /** The fields that the import changed, as they were. */
  readonly before: Snapshot;
}

interface UndoHandler {
  /** The records as they stand, in scope; those in the bin are not there. */
  readonly load: (
    context: ReadContext,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, { version: number }>>;
  readonly names: (context: ReadContext, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly bin: typeof binContacts;
  readonly restore: (context: WriteContext, former: readonly Former[]) => Promise<void>;
}

interface Parts<Existing extends { id: string; version: number }, Fields, Around> {
  readonly recordKind: string;
  readonly kind: ImportKind<Existing, Fields, Around>;
  readonly load: (context: ReadContext, ids: readonly string[]) => Promise<Existing[]>;
  readonly bin: typeof binContacts;
  readonly gather: (
    context: ReadContext,
    rows: readonly ImportRow[],
    plan: ImportPlan,
    madeHere: MadeHere,
  ) => Promise<Around>;
  readonly write: (
    context: WriteContext,
    decisions: readonly Decision<Existing, Fields>[],
    around: Around,
    plan: ImportPlan,
  ) => Promise<unknown>;
  readonly nameOf: (existing: Existing) => string;
}

// What `gather` asks of a plan is only what holds for new records; here there are none.
const noPlan: ImportPlan = {
  kind: 'contacts',
  headLine: 0,
  heads: [],
  fields: [],
  fixed: {},
  clearEmpty: false,
  doubtful: 'reject',
  fileName: '',
};

/** A row that names the places and organisations of a former state, so that they are looked up like a file's. */
function clueRow(input: Readonly<Record<string, unknown>>, id: string): ImportRow {
  const territoryKey = typeof input.territoryKey === 'string' ? input.territoryKey : null;
  return {
    line: 0,
    values: { id, ...(territoryKey ? { territoryKey } : {}) },
    lists: {},
    cleared: new Set(),
    faults: [],
    cells: [],
  };
}

function handler<Existing extends { id: string; version: number }, Fields, Around>({
  recordKind,
  kind,
  load,
  bin,
  gather,
  write,
  nameOf,
}: Parts<Existing, Fields, Around>): UndoHandler {
  return {
    load: async (context, ids) => new Map((await load(context, ids)).map((row) => [row.id, row])),
    names: async (context, ids) => new Map((await load(context, ids)).map((row) => [row.id, nameOf(row)])),
    bin,
    async restore(context, former) {
      if (former.length === 0) return;
      const standing = new Map(
        (
          await load(
            context,
            former.map(({ recordId }) => recordId),
          )
        ).map((row) => [row.id, row]),
      );
      const decisions = former.flatMap(({ recordId, before }, line): Decision<Existing, Fields>[] => {
        const existing = standing.get(recordId);
        if (!existing) return [];
        const now = kind.snapshotOf(existing);
        const { deletedAt: _deleted, ...then } = { ...now, ...before };
        const parsed = kind.schema.safeParse(then);
        if (!parsed.success) return [];
        const after = kind.snapshot(parsed.data);
        return [
          {
            line,
            outcome: 'update',
            label: '',
            match: null,
            reasons: [],
            changes: [],
            existing,
            fields: parsed.data,
            before: now,
            after,
            cells: [],
          },
        ];
      });
      const rows = decisions.map(({ after, existing }) => clueRow(after ?? {}, existing?.id ?? ''));
      const around = await gather(context, rows, noPlan, async () => new Set());
      await write(context, decisions, around, noPlan);
      for (const { existing, before, after } of decisions) {
        if (!existing) continue;
        const version = existing.version + 1;
        context.history.record({ recordKind, recordId: existing.id, version, before, after });
      }
    },
  };
}

export const undoHandlers: Readonly<Record<string, UndoHandler>> = {
  organisation: handler({
    recordKind: 'organisation',
    kind: organisationKind,
    load: ({ db, scope }, ids) => listOrganisationsLike(db, scope, { ids, sortKeys: [], emails: [] }),
    bin: binOrganisations,
    gather: gatherOrganisations,
    write: writeOrganisations,
    nameOf: ({ name }) => name,
  }),
  contact: handler({
    recordKind: 'contact',
    kind: contactKind,
    load: ({ db, scope }, ids) => listContactsLike(db, scope, { ids, sortKeys: [], emails: [] }),
    bin: binContacts,
    gather: gatherContacts,
    write: writeContacts,
    nameOf: fullName,
  }),
};
