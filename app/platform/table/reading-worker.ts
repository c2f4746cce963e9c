import { parentPort, workerData } from 'node:worker_threads';
import { readerFor } from './readers.ts';
import { TableError, type TableLimits, type TableProblem, type TableRow } from './table.ts';

export interface WorkerOrder {
  readonly path: string;
  readonly limits: TableLimits;
  readonly batch: number;
  /** For what has to be unpacked on the way. */
  readonly scratch: string;
}

export type WorkerMessage =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly problem: TableProblem; readonly line: number | null };

const port = parentPort;
if (!port) throw new Error('This file runs as a worker.');
const { path, limits, batch, scratch }: WorkerOrder = workerData;

/** How many batches may lie with the receiver: one in work, one waiting. */
const ahead = 2;
let outstanding = 0;
let goOn: (() => void) | null = null;
port.on('message', () => {
  outstanding -= 1;
  goOn?.();
});

const send = (message: WorkerMessage) => port.postMessage(message);

let rows: TableRow[] = [];
let seen = 0;

function flush(): Promise<void> | undefined {
  send({ kind: 'rows', rows });
  rows = [];
  outstanding += 1;
  if (outstanding < ahead) return undefined;
  return new Promise((resolve) => {
    goOn = () => {
      goOn = null;
      resolve();
    };
  });
}

try {
  const reader = await readerFor(path);
  await reader.read({ path, limits, scratch }, (row) => {
    if (row.cells.every((cell) => cell.trim() === '') && !row.faults) return undefined;
    seen += 1;
    if (seen > limits.rows) throw new TableError('too-many-rows', row.line);
    rows.push(row);
    return rows.length >= batch ? flush() : undefined;
  });
  if (rows.length > 0) send({ kind: 'rows', rows });
  send(seen === 0 ? { kind: 'problem', problem: 'file-empty', line: null } : { kind: 'end' });
} catch (error) {
  const known = error instanceof TableError ? error : new TableError('file-damaged');
  send({ kind: 'problem', problem: known.problem, line: known.line });
}
port.close();
