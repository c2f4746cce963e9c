import { csvReader } from './csv-reader.ts';
import { headOf } from './encoding.ts';
import { TableError, type TableReader } from './table.ts';
import { xlsxReader } from './xlsx-reader.ts';

/** The formats, asked in this order; the last takes every text. */
export const readers: readonly TableReader[] = [xlsxReader, csvReader];

// Excel before 2007, and every workbook with a password (MS-CFB 2.2).
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * The reader for a file, by what is in it.
 *
 * @throws TableError
 */
export async function readerFor(path: string): Promise<TableReader> {
  const head = await headOf(path, 4_096);
  if (head.length === 0) throw new TableError('file-empty');
  if (head.subarray(0, 8).equals(compound)) throw new TableError('file-old-excel');
  const reader = readers.find(({ recognises }) => recognises(head));
  if (!reader) throw new TableError('file-format');
  return reader;
}
