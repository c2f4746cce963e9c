import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { type Actor, userIdOf } from '#app/access/actor.ts';
import { everything } from '#app/access/scope.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { alone } from '#app/platform/pace.server.ts';
import { type TableLimits, tableLimits } from '#app/platform/table/table.ts';
import { endStep, findBatch, insertBatch } from '#app/records/import-batch/store.server.ts';
import type { ImportKindName } from '#app/records/import-batch/terms.ts';
import { rememberTargets } from './agree.ts';
import { decideRows } from './decide-rows.server.ts';
import { endWithFailure } from './end.server.ts';
import { KeySet } from './key-set.ts';
import { lease, mayWrite } from './load.server.ts';
import { planErrors } from './plan-errors.ts';
import { firstRows, readRows } from './read-rows.server.ts';
import type { ImportPlan } from './row.ts';
import type { AnyDecision } from './rows.server.ts';
import { applyFile } from './run-apply.server.ts';
import { type Tally, tally } from './tally.ts';
import { suggestPlan } from './upload.server.ts';

// Who has the command line has the machine: files that no upload brings are read there.
const limits: TableLimits = { ...tableLimits, bytes: 2_000_000_000 };

const beginFile = defineWrite({
  name: 'import.begin-file',
  input: z.strictObject({ plan: z.custom<ImportPlan>(), bytes: z.number().int().min(0) }),
  may: (actor, _loaded, { plan }) => mayWrite(actor, 'apply', plan.kind),
  async run({ db, actor, now, newId }, { plan, bytes }) {
    const id = newId();
    await insertBatch(db, {
      id,
      kind: plan.kind,
      fileName: plan.fileName,
      bytes: Math.min(bytes, 2_147_483_647),
      plan: JSON.stringify(plan),
      status: 'APPLYING',
      leasedUntil: new Date(now.getTime() + lease),
      createdById: userIdOf(actor),
      createdAt: now,
      updatedAt: now,
    });
    return { id };
  },
});

export interface PathImport {
  readonly path: string;
  readonly kind: ImportKindName | null;
  readonly fixed: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
  /** Told of each row that is turned back, in the order of the file: there may be more of them than memory. */
  readonly onRejected?: (row: Pick<AnyDecision, 'line' | 'reasons'>) => void;
}

export interface PathReport {
  /** The import as the page lists it; null for a dry run. */
  readonly id: string | null;
  readonly kind: ImportKindName;
  readonly counts: Tally;
}

interface Order extends Pick<PathImport, 'path' | 'onRejected'> {
  readonly plan: ImportPlan;
}

function tell(decisions: readonly AnyDecision[], onRejected: PathImport['onRejected']): void {
  for (const decision of decisions) if (decision.outcome === 'reject') onRejected?.(decision);
}

async function tryRows(environment: Environment, actor: Actor, { path, plan, onRejected }: Order) {
  const targets = new KeySet();
  const counts = tally([]);
  for await (const rows of readRows(path, plan, alone.rows, limits)) {
    const batch = { rows, plan, targets, madeHere: async () => new Set<string>(), agreed: null };
    const decisions = await decideRows.run(environment, actor, { id: null, batch });
    rememberTargets(decisions, targets);
    const more = tally(decisions);
    counts.created += more.created;
    counts.updated += more.updated;
    counts.skipped += more.skipped;
    counts.rejected += more.rejected;
    tell(decisions, onRejected);
  }
  return counts;
}

async function writeRows(environment: Environment, actor: Actor, { path, plan, onRejected }: Order) {
  const { database } = environment;
  const { size: bytes } = await stat(path);
  const { id } = await beginFile.run(environment, actor, { plan, bytes });
  try {
    await applyFile(environment, actor, {
      id,
      plan,
      path,
      position: 0,
      pace: alone,
      preview: null,
      limits,
      // The file is the operator's own; its rows are told and not kept.
      keep: async () => undefined,
      onWritten: (decisions) => tell(decisions, onRejected),
    });
  } catch (error) {
    await endWithFailure(environment, id, error);
    throw error;
  }
  const now = environment.now();
  const row = await database.transaction(async (db) => {
    await endStep(db, id, { status: 'DONE', finishedAt: now, updatedAt: now });
    return findBatch(db, everything, null, id);
  });
  const counts: Tally = {
    created: row?.created ?? 0,
    updated: row?.updated ?? 0,
    skipped: row?.skipped ?? 0,
    rejected: row?.rejected ?? 0,
  };
  return { id, counts };
}

/**
 * Imports a file of this machine at once, with the columns as they are
 * recognised, or only tries what would happen.
 *
 * @throws TableError, Failure
 */
export async function importPath(
  environment: Environment,
  actor: Actor,
  { path, kind, fixed, dryRun, onRejected }: PathImport,
): Promise<PathReport> {
  const suggested = suggestPlan(await firstRows(path, limits), basename(path), kind);
  const plan = { ...suggested, fixed };
  const errors = planErrors(plan);
  if (errors.length > 0) throw new Failure('invalid', 'invalid', { fields: errors });
  const order = { path, plan, onRejected };
  if (dryRun) return { id: null, kind: plan.kind, counts: await tryRows(environment, actor, order) };
  return { kind: plan.kind, ...(await writeRows(environment, actor, order)) };
}
