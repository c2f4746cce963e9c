import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvText } from '#app/network/csv.ts';
import { withoutApostrophe } from '#app/operations/import/cell.ts';
import { delimiterOf } from '#app/platform/table/delimiter.ts';
import { readTable } from '#app/platform/table/read-table.server.ts';
import { readerFor } from '#app/platform/table/readers.ts';
import { TableError, type TableLimits, type TableRow, tableLimits } from '#app/platform/table/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, String(files));
  writeFileSync(path, content);
  return path;
}

/** Read as the worker does, without the worker. */
async function read(path: string, limits: TableLimits = tableLimits): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const reader = await readerFor(path);
  await reader.read(path, limits, (row) => {
    rows.push(row);
    return undefined;
  });
  return rows;
}

const cellsOf = async (content: string | Uint8Array) =>
  (await read(fileOf(content))).map(({ cells }) => cells);

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Tabelle1'), book);
  return fileOf(new Uint8Array(await book.xlsx.writeBuffer()));
}

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of its length, true or not. */
  readonly told?: number;
}

/** A zip as a spreadsheet program writes one, and as none does. */
function zipOf(...entries: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, told = content.length } of entries) {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(told, 22);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(told, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, path, packed);
    directory.push(entry, path);
    offset += local.length + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose only sheet holds this. */
function sheetOf(rows: string, sharedStrings = ''): Buffer {
  return zipOf(
    {
      name: 'xl/sharedStrings.xml',
      content: Buffer.from(`<sst xmlns="${namespace}">${sharedStrings}</sst>`),
    },
    {
      name: 'xl/workbook.xml',
      content: Buffer.from(
        `<workbook xmlns="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: Buffer.from(`<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`),
    },
  );
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const inline = (text: string, column = 0) =>
  `<c r="${letters(column)}1" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('CSV', () => {
  it.each([
    ['UTF-8', Buffer.from('Name;Ort\nMüller;Köln')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFName;Ort\nMüller;Köln')],
    ['Windows-1252', Buffer.from('Name;Ort\nMüller;Köln', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFName\tOrt\nMüller\tKöln', 'utf16le')],
    ['old Mac line ends', Buffer.from('Name,Ort\rMüller,Köln')],
    ['a first line of Excel', Buffer.from('sep=;\r\nName;Ort\r\nMüller;Köln')],
  ])('reads %s', async (_title, content) => {
    expect(await cellsOf(content)).toEqual([
      ['Name', 'Ort'],
      ['Müller', 'Köln'],
    ]);
  });

  it('takes an umlaut late in a long file for what it is', async () => {
    const content = Buffer.concat([
      Buffer.from(`Name\n${'a\n'.repeat(200_000)}`),
      Buffer.from('Mü', 'latin1'),
    ]);
    expect((await cellsOf(content)).at(-1)).toEqual(['Mü']);
  });

  it('knows its delimiter by the lines, not by a text in quotes', () => {
    expect(delimiterOf('"Meier, Anna, Dr.";x\n"Schulz, Otto, Prof.";y\n').delimiter).toBe(';');
    expect(delimiterOf('a,b,c\nd,e,f;g\n').delimiter).toBe(',');
    expect(delimiterOf('a\tb\nc;d\te\n').delimiter).toBe('\t');
    expect(delimiterOf('nur eine Spalte\n').delimiter).toBe(';');
  });

  it('counts lines as a person does: with empty ones, and text over several', async () => {
    const rows = await read(fileOf('Name;Ort\r\n\r\n"Zwei\r\nZeilen";X\r\nLetzte;Y\r\n'));
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('refuses an open quotation mark, an endless line, too many columns and rows', async () => {
    await expect(read(fileOf('a;b\n"offen;x\ny'))).rejects.toMatchObject({ problem: 'quote-open' });
    const long = fileOf(`a;b\n${'x'.repeat(30_000)}`);
    await expect(read(long, { ...tableLimits, line: 10_000 })).rejects.toMatchObject({
      problem: 'line-too-long',
    });
    await expect(read(fileOf('x;'.repeat(1_000)))).rejects.toMatchObject({ problem: 'too-many-columns' });
    const limits = { ...tableLimits, rows: 3 };
    const all = async () => {
      for await (const _rows of readTable(fileOf('a\nb\nc\nd'), 500, limits));
    };
    await expect(all()).rejects.toMatchObject({ problem: 'too-many-rows', line: 4 });
  });

  it('marks a cell that is too long and keeps the rest of its row', async () => {
    const [row] = await read(fileOf(`kurz;${'x'.repeat(60)}`), { ...tableLimits, cell: 50 });
    expect(row).toEqual({ line: 1, cells: ['kurz', ''], faults: [[1, 'cell-too-long']] });
  });

  it('gives back what our export has written, cell by cell', async () => {
    // A text that begins as the apostrophe of an export does can't be told from one.
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replaceAll('\0', '').toWellFormed().trim())
      .filter((text) => !/^'[=+\-@\t\r]/.test(text) && !text.startsWith('\uFEFF'));
    const formula = fc.tuple(fc.constantFrom('=', '+', '-', '@'), cell).map(([sign, text]) => sign + text);
    const row = fc.tuple(fc.constant('x'), fc.oneof(cell, formula), fc.oneof(cell, formula));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const path = fileOf(csvText([['kopf', 'a', 'b'], ...rows]));
        const read_ = (await read(path)).slice(1).map(({ cells }) => cells.map(withoutApostrophe));
        expect(read_).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });
});

describe('XLSX', () => {
  it('reads texts, days, numbers, links and marked-up text as a person would type them', async () => {
    const path = await workbook((sheet) => {
      sheet.addRow(['Name', 'Tag', 'Zahl', 'Link', 'Bunt', 'Ja']);
      sheet.addRow([
        'Müller',
        new Date(Date.UTC(2026, 10, 24)),
        16062041,
        { text: 'a@example.org', hyperlink: 'mailto:a@example.org' },
        { richText: [{ text: 'Dr. ' }, { text: 'Öhler', font: { bold: true } }] },
        true,
      ]);
    });
    const [, row] = await read(path);
    expect(row?.cells).toEqual(['Müller', '2026-11-24', '16062041', 'a@example.org', 'Dr. Öhler', 'ja']);
  });

  it('tells of formulas and errors where they stand, and takes no value from them', async () => {
    const path = await workbook((sheet) => {
      sheet.addRow(['Name', 'Summe', 'Bezug']);
      sheet.addRow(['Müller', { formula: 'A1', result: 'geheim' }, { error: '#REF!' }]);
    });
    const [, row] = await read(path);
    expect(row).toMatchObject({
      cells: ['Müller', '', ''],
      faults: [
        [1, 'formula'],
        [2, 'cell-error'],
      ],
    });
  });

  it('takes the first sheet that has rows', async () => {
    const path = await workbook((_empty, book) => {
      book.addWorksheet('Zwei').addRow(['Name']);
      book.addWorksheet('Drei').addRow(['falsch']);
    });
    expect((await read(path)).map(({ cells }) => cells)).toEqual([['Name']]);
  });

  it('refuses what is a zip but no workbook, and what is broken off', async () => {
    await expect(read(fileOf(zipOf({ name: 'text.txt', content: Buffer.from('x') })))).rejects.toMatchObject({
      problem: 'file-format',
    });
    const whole = zipOf({ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') });
    await expect(read(fileOf(whole.subarray(0, 40)))).rejects.toMatchObject({ problem: 'file-damaged' });
  });

  it('unpacks no bomb: neither one that says so nor one that lies', async () => {
    const honest = zipOf({ name: 'xl/workbook.xml', content: Buffer.alloc(2_000_000) });
    const limits = { ...tableLimits, unzippedBytes: 1_000_000 };
    await expect(read(fileOf(honest), limits)).rejects.toMatchObject({ problem: 'unzipped-too-big' });
    const lying = zipOf({ name: 'xl/workbook.xml', content: Buffer.alloc(20_000_000), told: 1_000 });
    await expect(read(fileOf(lying))).rejects.toMatchObject({ problem: 'unzipped-too-big' });
  });
});

describe('a hostile sheet', () => {
  const problemOf = (rows: string) =>
    read(fileOf(sheetOf(rows))).then(
      (found) => JSON.stringify(found),
      (error: Error) => (error instanceof TableError ? error.problem : String(error)),
    );

  it('is read when it is none', async () => {
    expect(await problemOf(`<row r="1">${inline('Name')}</row>`)).toBe('[{"line":1,"cells":["Name"]}]');
  });

  it('with a million columns, one endless text or its own entities comes to nothing', {
    timeout: 60_000,
  }, async () => {
    expect(
      await problemOf(
        `<row r="1">${Array.from({ length: 1_000 }, (_, column) => inline('x', column)).join('')}</row>`,
      ),
    ).toBe('too-many-columns');
    expect(await problemOf(`<row r="1">${inline('x'.repeat(5_000_000))}</row>`)).toBe('line-too-long');
    expect(await problemOf(`<row r="1">${inline('&lol9;')}</row>`)).not.toContain('lol lol');
  });
});

describe('any file', () => {
  it('is known by what is in it', async () => {
    await expect(readerFor(fileOf(''))).rejects.toMatchObject({ problem: 'file-empty' });
    await expect(readerFor(fileOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])))).rejects.toMatchObject({
      problem: 'file-format',
    });
    expect((await readerFor(fileOf('a;b'))).format).toBe('csv');
    expect((await readerFor(await workbook((sheet) => sheet.addRow(['x'])))).format).toBe('xlsx');
  });

  it('comes in batches from a worker, which ends with whoever listened', async () => {
    const path = fileOf(`Name\n${'x\n'.repeat(2_000)}`);
    const sizes: number[] = [];
    for await (const rows of readTable(path, 700)) sizes.push(rows.length);
    expect(sizes).toEqual([700, 700, 601]);
    for await (const rows of readTable(path, 10)) {
      expect(rows).toHaveLength(10);
      break;
    }
  });

  it('that takes too much memory ends its worker and nothing else', { timeout: 60_000 }, async () => {
    const path = fileOf(
      sheetOf(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        Array.from({ length: 400_000 }, (_, index) => `<si><t>Text ${index}</t></si>`).join(''),
      ),
    );
    const hungry = async () => {
      for await (const _rows of readTable(path, 500, { ...tableLimits, memory: 24 }));
    };
    await expect(hungry()).rejects.toMatchObject({ problem: 'reading-too-big' });
  });

  it('that is never done reading is given up', async () => {
    const path = fileOf(`Name\n${'x\n'.repeat(500_000)}`);
    const slow = async () => {
      for await (const _rows of readTable(path, 1_000_000, { ...tableLimits, patience: 1 }));
    };
    await expect(slow()).rejects.toMatchObject({ problem: 'reading-too-slow' });
  });
});
