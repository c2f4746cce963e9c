import { csvReader } from './csv-reader.ts';
import { headOf } from './encoding.ts';
import { TableError, type TableReader } from './table.ts';
import { xlsxReader } from './xlsx-reader.ts';

/** The formats, asked in this order; the last takes every text. */
export const readers: readonly TableReader[] = [xlsxReader, csvReader];

/**
 * The reader for a file, by what is in it.
 *
 * @throws TableError
 */
export async function readerFor(path: string): Promise<TableReader> {
  const head = await headOf(path, 4_096);
  if (head.length === 0) throw new TableError('file-empty');
  const reader = readers.find(({ recognises }) => recognises(head));
  if (!reader) throw new TableError('file-format');
  return reader;
}
