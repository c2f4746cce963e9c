import type { Row } from 'exceljs';
import { type CellFault, TableError, type TableLimits, type TableReader, type TableRow } from './table.ts';
import { cellText } from './xlsx-cell.ts';
import { boundZip, readZipDirectory } from './zip-directory.ts';

function rowOf(row: Row, limits: TableLimits): TableRow {
  // Counted by its cells: a row that leaves gaps is as wide as its last one.
  if (row.cellCount > limits.columns) throw new TableError('too-many-columns', row.number);
  const cells: string[] = [];
  const faults: Array<readonly [number, CellFault]> = [];
  for (let column = 1; column <= row.cellCount; column += 1) {
    const text = cellText(row.getCell(column).value);
    if (typeof text !== 'string') faults.push([column - 1, text.fault]);
    else if (text.length > limits.cell) faults.push([column - 1, 'cell-too-long']);
    cells.push(typeof text === 'string' && text.length <= limits.cell ? text : '');
  }
  return faults.length > 0 ? { line: row.number, cells, faults } : { line: row.number, cells };
}

/** Excel's workbook: the first sheet that has rows, streamed; bounded before anything is unpacked. */
export const xlsxReader: TableReader = {
  format: 'xlsx',
  recognises: (head) => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])),
  async read(path, limits, emit) {
    const entries = await readZipDirectory(path);
    if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new TableError('file-format');
    await boundZip(path, entries, limits);
    // Half a second of loading that a CSV file does not need.
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      hyperlinks: 'ignore',
      // Without the styles a day is a number.
      styles: 'cache',
      entries: 'ignore',
    });
    try {
      for await (const sheet of workbook) {
        let filled = false;
        for await (const row of sheet) {
          if (!row.hasValues) continue;
          filled = true;
          const waiting = emit(rowOf(row, limits));
          if (waiting) await waiting;
        }
        if (filled) return;
      }
    } catch (error) {
      throw error instanceof TableError ? error : new TableError('file-damaged');
    }
  },
};
