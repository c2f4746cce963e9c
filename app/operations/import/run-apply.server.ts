import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import type { Pace } from '#app/platform/pace.server.ts';
import type { TableLimits } from '#app/platform/table/table.ts';
import { type Agreed, rememberTargets } from './agree.ts';
import { applyRows, type KeepRejected } from './apply-rows.server.ts';
import { KeySet } from './key-set.ts';
import type { PreviewRow } from './preview-file.server.ts';
import { readRows } from './read-rows.server.ts';
import type { ImportPlan } from './row.ts';
import type { AnyDecision } from './rows.server.ts';

interface ApplyOrder {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly path: string;
  /** Rows that an earlier attempt has dealt with. */
  readonly position: number;
  /** What was shown, row by row; null where nothing was. */
  readonly preview: AsyncGenerator<PreviewRow> | null;
  readonly keep: KeepRejected;
  readonly pace: Pace;
  readonly limits?: TableLimits;
  /** Told of each batch once it is written. */
  readonly onWritten?: (decisions: readonly AnyDecision[]) => void;
}

async function take(preview: AsyncGenerator<PreviewRow> | null, count: number): Promise<Agreed[] | null> {
  if (!preview) return null;
  const taken: Agreed[] = [];
  while (taken.length < count) {
    const { value, done } = await preview.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/**
 * Writes a file's rows batch by batch. Rows dealt with
 * before are read again, for doubles, and left alone.
 *
 * @throws TableError, Failure
 */
export async function applyFile(environment: Environment, actor: Actor, order: ApplyOrder): Promise<void> {
  const { id, plan, path, position: dealtWith, preview, keep, pace, limits, onWritten } = order;
  const targets = new KeySet();
  let position = 0;
  for await (const all of readRows(path, plan, pace.rows, limits)) {
    const agreed = await take(preview, all.length);
    const behind = Math.min(all.length, Math.max(0, dealtWith - position));
    const rows = all.slice(behind);
    position += behind;
    if (rows.length === 0) continue;
    const batch = { rows, plan, targets, agreed: agreed?.slice(behind) ?? null };
    const here = { id, position, batch, keep };
    const { decisions } = await pace.piece(
      () => applyRows.run(environment, actor, here),
      environment.waiting,
    );
    rememberTargets(decisions, targets);
    position += rows.length;
    onWritten?.(decisions);
  }
}
