/**
 * A table as every reader hands it on: lines of texts. What a format knows
 * beyond that (dates, numbers, links) a reader turns into the text a person
 * would type; what has no text is a fault of its cell.
 */
export interface TableRow {
  /** Where a person finds it in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells without a text to take: their place, and why. */
  readonly faults?: ReadonlyArray<readonly [index: number, fault: CellFault]>;
}

export type CellFault = 'formula' | 'cell-error' | 'cell-too-long';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The reasons for which a file is not read; keys of the `import` translations. */
export type TableProblem =
  | 'file-empty'
  | 'file-too-big'
  | 'file-format'
  | 'file-old-excel'
  | 'file-damaged'
  | 'unzipped-too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'line-too-long'
  | 'cell-endless'
  | 'quote-open'
  | 'reading-too-slow'
  | 'reading-too-big';

/** A file that can't be read, in words that a translation knows. Crosses from the worker as plain data. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly problem: TableProblem;
  readonly line: number | null;

  constructor(problem: TableProblem, line: number | null = null) {
    super(line === null ? problem : `${problem} (${line})`);
    this.problem = problem;
    this.line = line;
  }
}

/** What a file may be at most. Asked before parsing where that can be told, and again while it is parsed. */
export interface TableLimits {
  readonly bytes: number;
  readonly unzippedBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Characters of one line with all its cells. */
  readonly line: number;
  /** How long the reader may work on one batch of rows, in milliseconds. */
  readonly patience: number;
  /** Memory of the reader, in megabytes. */
  readonly memory: number;
}

export const tableLimits: TableLimits = {
  bytes: 100_000_000,
  unzippedBytes: 500_000_000,
  rows: 2_000_000,
  columns: 200,
  cell: 50_000,
  line: 10_000_000,
  patience: 30_000,
  memory: 384,
};

/** What a reader is given. */
export interface TableSource {
  readonly path: string;
  readonly limits: TableLimits;
  /** A folder for what has to be unpacked on the way; it goes when the reading ends. */
  readonly scratch: string;
}

/** Takes rows on; the promise is the brake: a reader waits for it before it reads further. */
export type Emit = (row: TableRow) => Promise<void> | undefined;

/**
 * One format. To read another (vCard, GraphML …), write one of these and add it
 * to `readers`: it is then offered on the page and at the command line, within
 * the same limits and in the same worker.
 */
export interface TableReader {
  readonly format: TableFormat;
  /** By the first bytes, never by the name. */
  readonly recognises: (head: Buffer) => boolean;
  /** @throws TableError */
  readonly read: (source: TableSource, emit: Emit) => Promise<void>;
}
