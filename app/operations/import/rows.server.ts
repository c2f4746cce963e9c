import type { Permissions } from '#app/access/permission.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import { contactPermissions } from '#app/records/contact/policy.ts';
import type { ImportKindName } from '#app/records/import-batch/terms.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { type Agreed, asAgreed, onePerRecord } from './agree.ts';
import { contactKind } from './contact-kind.ts';
import { gatherContacts, writeContacts } from './contact-rows.server.ts';
import { decider, type MarkedRow } from './decide.ts';
import type { KeySet } from './key-set.ts';
import type { Decision, ImportKind, MadeHere } from './kind.ts';
import { organisationKind } from './organisation-kind.ts';
import { gatherOrganisations, writeOrganisations } from './organisation-rows.server.ts';
import type { ImportPlan } from './row.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export type AnyDecision = Decision<Versioned, unknown>;

export interface Batch {
  readonly rows: readonly MarkedRow[];
  readonly plan: ImportPlan;
  /** Records that earlier batches of the file have named. */
  readonly targets: KeySet;
  readonly madeHere: MadeHere;
  /** What was shown of these rows; null where nothing was, at the command line. */
  readonly agreed: readonly Agreed[] | null;
}

export interface WrittenRow {
  readonly line: number;
  readonly recordKind: string;
  readonly recordId: string;
  readonly version: number;
  readonly outcome: 'CREATED' | 'UPDATED';
}

/** What an import does with the rows of one kind of record. */
export interface RowHandler {
  readonly recordKind: string;
  readonly permissions: Permissions<'create' | 'update'>;
  readonly decide: (context: ReadContext, batch: Batch) => Promise<AnyDecision[]>;
  /** Decides again, inside the transaction, and writes what may be written, each with its entry in the history. */
  readonly carryOut: (
    context: WriteContext,
    batch: Batch,
  ) => Promise<{ readonly decisions: readonly AnyDecision[]; readonly written: readonly WrittenRow[] }>;
}

interface HandlerParts<Existing extends Versioned, Fields, Around> {
  readonly recordKind: string;
  readonly permissions: Permissions<'create' | 'update'>;
  readonly kind: ImportKind<Existing, Fields, Around>;
  readonly gather: (
    context: ReadContext,
    rows: readonly MarkedRow[],
    plan: ImportPlan,
    madeHere: MadeHere,
  ) => Promise<Around>;
  readonly write: (
    context: WriteContext,
    decisions: readonly Decision<Existing, Fields>[],
    around: Around,
    plan: ImportPlan,
  ) => Promise<ReadonlyMap<number, string>>;
}

function handler<Existing extends Versioned, Fields, Around>({
  recordKind,
  permissions,
  kind,
  gather,
  write,
}: HandlerParts<Existing, Fields, Around>): RowHandler {
  async function decided(context: ReadContext, { rows, plan, targets, madeHere, agreed }: Batch) {
    const around = await gather(context, rows, plan, madeHere);
    const decisions = onePerRecord(rows.map(decider(kind, plan, around)), targets);
    return { around, decisions: agreed ? asAgreed(decisions, agreed) : decisions };
  }
  return {
    recordKind,
    permissions,
    decide: async (context, batch) => (await decided(context, batch)).decisions,
    async carryOut(context, batch) {
      const { around, decisions } = await decided(context, batch);
      const toWrite = decisions.flatMap((decision) => {
        if (decision.fields === null) return [];
        const fields = kind.settle(decision.fields, context.newId);
        return [{ ...decision, fields, after: kind.snapshot(fields) }];
      });
      const ids = await write(context, toWrite, around, batch.plan);
      const written = toWrite.map(({ line, existing, before, after }): WrittenRow => {
        const recordId = ids.get(line) ?? '';
        const version = existing ? existing.version + 1 : 1;
        context.history.record({ recordKind, recordId, version, before, after });
        return { line, recordKind, recordId, version, outcome: existing ? 'UPDATED' : 'CREATED' };
      });
      return { decisions, written };
    },
  };
}

export const rowHandlers: Readonly<Record<ImportKindName, RowHandler>> = {
  organisations: handler({
    recordKind: 'organisation',
    permissions: organisationPermissions,
    kind: organisationKind,
    gather: gatherOrganisations,
    write: writeOrganisations,
  }),
  contacts: handler({
    recordKind: 'contact',
    permissions: contactPermissions,
    kind: contactKind,
    gather: gatherContacts,
    write: writeContacts,
  }),
};
