import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerOrder } from './reading-worker.ts';
import { TableError, type TableLimits, type TableRow, tableLimits } from './table.ts';

// Found through the package's own map: the build lies elsewhere, the worker is a file of its own.
const workerFile = pathToFileURL(
  createRequire(import.meta.url).resolve('#app/platform/table/reading-worker.ts'),
);

interface Inbox {
  readonly next: () => Promise<WorkerMessage>;
}

/** What the worker says, one message at a time; silence beyond the patience, or its end, is an answer too. */
function inboxOf(worker: Worker, patience: number): Inbox {
  const waiting: WorkerMessage[] = [];
  let failed: TableError | null = null;
  let wake: (() => void) | null = null;
  const fail = (problem: 'reading-too-slow' | 'reading-too-big' | 'file-damaged') => {
    failed ??= new TableError(problem);
    wake?.();
  };
  worker.on('message', (message: WorkerMessage) => {
    waiting.push(message);
    wake?.();
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'reading-too-big' : 'file-damaged'),
  );
  worker.on('exit', () => fail('file-damaged'));
  return {
    async next() {
      const timer = setTimeout(() => fail('reading-too-slow'), patience);
      try {
        for (;;) {
          const message = waiting.shift();
          if (message) return message;
          if (failed) throw failed;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = null;
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/**
 * The rows of a file in batches, read in a worker of its own with bounded time
 * and memory: whatever is in the file, the server goes on answering. The reader
 * is never more than two batches ahead, so a file of any length needs the same
 * memory. Whoever stops listening ends the worker. What the reader unpacks on
 * the way lies in a folder in `scratchRoot` that goes with it.
 *
 * @throws TableError
 */
export async function* readTable(
  path: string,
  batch = 500,
  limits: TableLimits = tableLimits,
  scratchRoot: string = tmpdir(),
): AsyncGenerator<readonly TableRow[]> {
  const { size } = await stat(path);
  if (size === 0) throw new TableError('file-empty');
  if (size > limits.bytes) throw new TableError('file-too-big');
  const scratch = await mkdtemp(join(scratchRoot, 'reading-'));
  const workerData: WorkerOrder = { path, limits, batch, scratch };
  const worker = new Worker(workerFile, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  const inbox = inboxOf(worker, limits.patience);
  try {
    for (;;) {
      const message = await inbox.next();
      if (message.kind === 'end') return;
      if (message.kind === 'problem') throw new TableError(message.problem, message.line);
      yield message.rows;
      worker.postMessage('taken');
    }
  } finally {
    await worker.terminate();
    await rm(scratch, { recursive: true, force: true });
  }
}
