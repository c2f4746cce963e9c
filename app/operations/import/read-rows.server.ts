import { scratchFor } from '#app/platform/import-files.server.ts';
import { readTable } from '#app/platform/table/read-table.server.ts';
import { type TableLimits, type TableRow, tableLimits } from '#app/platform/table/table.ts';
import { contactClues } from './contact-kind.ts';
import type { MarkedRow } from './decide.ts';
import { KeySet } from './key-set.ts';
import { organisationClues } from './organisation-kind.ts';
import { contentOf, type ImportPlan, type ImportRow, rowReader } from './row.ts';

/** Marks each row that the file has brought before, word for word or about the same one. */
export function doubleMarker(plan: ImportPlan): (row: ImportRow) => MarkedRow {
  const met = new KeySet();
  const doublesOf = (row: ImportRow) =>
    (plan.kind === 'contacts' ? contactClues(row) : organisationClues(row)).doubles;
  return (row) => {
    const keys = doublesOf(row);
    if (keys.length === 0) return { ...row, double: null };
    const identical = met.meet(`row ${contentOf(row)}`, row.line);
    if (identical) return { ...row, double: { line: identical, identical: true } };
    const lines = keys.map((key) => met.meet(key, row.line)).filter((line) => line > 0);
    const [line] = lines;
    return { ...row, double: line === undefined ? null : { line, identical: false } };
  };
}

/**
 * The rows of a file in the words of its record, in batches of a size, with the
 * doubles among them marked.
 *
 * @throws TableError
 */
export async function* readRows(
  path: string,
  plan: ImportPlan,
  size: number,
  limits: TableLimits = tableLimits,
): AsyncGenerator<readonly MarkedRow[]> {
  const read = rowReader(plan);
  const mark = doubleMarker(plan);
  for await (const batch of readTable(path, size, limits, scratchFor(path))) {
    const rows = batch.filter(({ line }) => line > plan.headLine).map((row) => mark(read(row)));
    if (rows.length > 0) yield rows;
  }
}

/** The first rows of a file, to recognise its columns by and to show. */
export async function firstRows(
  path: string,
  limits: TableLimits = tableLimits,
): Promise<readonly TableRow[]> {
  for await (const rows of readTable(path, 20, limits, scratchFor(path))) return rows;
  return [];
}
