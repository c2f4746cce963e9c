import { type ImportKindName, type ImportStatus, importKinds, importStatuses } from './terms.ts';

interface BatchSource {
  readonly id: string;
  readonly kind: string | null;
  readonly fileName: string;
  readonly bytes: number;
  readonly storedAs: string | null;
  readonly status: string;
  readonly position: number;
  readonly rowCount: number | null;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly undone: number;
  readonly keptBack: number;
  readonly failure: string | null;
  readonly failureLine: number | null;
  readonly leasedUntil: Date | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly createdBy: { readonly name: string } | null;
}

const underWay: ReadonlySet<string> = new Set(['CHECKING', 'APPLYING', 'UNDOING']);

/** An import as its list and its page show it; only the office sees any. */
export function presentBatch(row: BatchSource, now: Date) {
  const status: ImportStatus = importStatuses.find((known) => known === row.status) ?? 'FAILED';
  const kind: ImportKindName | null = importKinds.find((known) => known === row.kind) ?? null;
  const written = row.created + row.updated;
  const running = underWay.has(status) && row.leasedUntil !== null && row.leasedUntil > now;
  const interrupted = underWay.has(status) && !running;
  return {
    id: row.id,
    kind,
    fileName: row.fileName,
    bytes: row.bytes,
    fileKept: row.storedAs !== null,
    status,
    /** Work goes on in the background. */
    running,
    /** Work has stopped half way and can be taken up again. */
    interrupted,
    mayUndo:
      status === 'DONE' || (written > 0 && (status === 'FAILED' || (status === 'APPLYING' && interrupted))),
    position: row.position,
    rowCount: row.rowCount,
    counts: { create: row.created, update: row.updated, skip: row.skipped, reject: row.rejected },
    undone: row.undone,
    keptBack: row.keptBack,
    failure: row.failure,
    failureLine: row.failureLine,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.name ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
}

export type PresentedBatch = ReturnType<typeof presentBatch>;
