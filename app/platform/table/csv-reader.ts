import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { delimiterOf } from './delimiter.ts';
import { decoded, encodingOf } from './encoding.ts';
import { type CellFault, TableError, type TableLimits, type TableReader, type TableRow } from './table.ts';

// Enough of the start to judge the delimiter by, however long the first line is.
const judged = 64 * 1024;

/** The text from behind `sep=`, with what was needed to judge put in front again. */
async function* rejoin(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (start) yield start;
  yield* rest;
}

async function beginning(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (start.length < judged) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const at: unknown = Reflect.get(error, 'lines');
  const line = typeof at === 'number' ? at : null;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new TableError('line-too-long', line);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TableError('quote-open', line);
  return new TableError('file-damaged', line);
}

function rowOf(line: number, cells: readonly string[], limits: TableLimits): TableRow {
  const faults: Array<readonly [number, CellFault]> = [];
  for (const [index, cell] of cells.entries()) {
    if (cell.length > limits.cell) faults.push([index, 'cell-too-long']);
  }
  if (faults.length === 0) return { line, cells };
  const long = new Set(faults.map(([index]) => index));
  return { line, cells: cells.map((cell, index) => (long.has(index) ? '' : cell)), faults };
}

/** How often one text stands in the cells of a record. */
function count(record: readonly string[], text: string): number {
  let found = 0;
  for (const cell of record) if (cell.includes(text)) found += cell.split(text).length - 1;
  return found;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** CSV as spreadsheets write it: three delimiters, quotes, each kind of line end, four encodings. */
export const csvReader: TableReader = {
  format: 'csv',
  // A text has no NUL byte, unless its mark says that every other byte may be one.
  recognises: (head) =>
    (head[0] === 0xff && head[1] === 0xfe) ||
    (head[0] === 0xfe && head[1] === 0xff) ||
    !head.subarray(0, 4_096).includes(0),
  async read({ path, limits }, emit) {
    const text = decoded(path, await encodingOf(path));
    const start = await beginning(text);
    const { delimiter, skip } = delimiterOf(start);
    const parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.line,
      info: true,
      // Asked at each cell: an endless row of empty ones never counts as long.
      cast: (cell, { index, lines }) => {
        if (index >= limits.columns) throw new TableError('too-many-columns', lines);
        return cell;
      },
    });
    const before = skip > 0 ? 1 : 0;
    let twice = 0;
    const source = Readable.from(rejoin(start.slice(skip), text));
    // `pipe` forwards no failure; an unreadable source must end the reading too.
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    try {
      for await (const { record, info } of parser as AsyncIterable<Parsed>) {
        // The parser counts to the end of a record, and a CR LF within quotes twice; a person looks for the first line.
        twice += count(record, '\r\n');
        const line = info.lines - count(record, '\n') - twice + before;
        const waiting = emit(rowOf(line, record, limits));
        if (waiting) await waiting;
      }
    } catch (error) {
      throw problemOf(error);
    } finally {
      source.destroy();
    }
  },
};
