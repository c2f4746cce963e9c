import { TableError, type TableReader } from './table.ts';
import { openWorkbook } from './workbook.ts';
import { SheetRows } from './xlsx-rows.ts';
import { hearXml } from './xml.ts';
import { unpacked } from './zip-entry.ts';

/** Excel's workbook: the first sheet that has rows, streamed; what it may be at most is asked before anything is unpacked. */
export const xlsxReader: TableReader = {
  format: 'xlsx',
  recognises: (head) => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])),
  async read(source, emit) {
    const { path, limits } = source;
    try {
      const book = await openWorkbook(source);
      try {
        for (const sheet of book.sheets) {
          const rows = new SheetRows(book, limits);
          let filled = false;
          for await (const _piece of hearXml(unpacked(path, sheet), rows)) {
            for (const row of rows.take()) {
              filled = true;
              const waiting = emit(row);
              if (waiting) await waiting;
            }
          }
          if (filled) return;
        }
      } finally {
        book.texts.close();
      }
    } catch (error) {
      throw error instanceof TableError ? error : new TableError('file-damaged');
    }
  },
};
