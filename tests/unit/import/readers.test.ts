import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvText } from '#app/kernel/csv.ts';
import { withoutApostrophe } from '#app/operations/import/cell.ts';
import { delimiterOf } from '#app/platform/table/delimiter.ts';
import { formatOf } from '#app/platform/table/number-format.ts';
import { readTable } from '#app/platform/table/read-table.server.ts';
import { readerFor } from '#app/platform/table/readers.ts';
import { SharedTexts } from '#app/platform/table/shared-texts.ts';
import { TableError, type TableLimits, type TableRow, tableLimits } from '#app/platform/table/table.ts';
import { bookOf, workbookOf, zipOf } from '../../support/workbook.ts';

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
  await reader.read({ path, limits, scratch: mkdtempSync(join(folder, 'scratch-')) }, (row) => {
    rows.push(row);
    return undefined;
  });
  return rows;
}

const cellsOf = async (content: string | Uint8Array) =>
  (await read(fileOf(content))).map(({ cells }) => cells);

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
      Buffer.from(`Name\n${'a\n'.repeat(60_000)}`),
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

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const inline = (text: string, column = 0) =>
  `<c r="${letters(column)}1" t="inlineStr"><is><t>${text}</t></is></c>`;

const cellsOfBook = async (book: Buffer) => (await read(fileOf(book))).map(({ cells }) => cells);

describe('XLSX', () => {
  it('reads texts, days, numbers and marked-up text as a person would type them', async () => {
    const book = bookOf({
      texts:
        '<si><t>Müller &amp; Söhne</t></si><si><r><t xml:space="preserve">Dr. </t></r><r><rPr><b/></rPr><t>Öhler</t></r><rPh><t>silent</t></rPh></si><si><t>a_x000D_b</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>',
      sheets: [
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="E3" s="1"><v>46350</v></c><c r="F3" s="2"><v>46350.5625</v></c><c r="G3" s="3"><v>7318</v></c><c r="H3" s="4"><v>0.375</v></c><c r="I3"><v>0.30000000000000004</v></c><c r="J3"><v>4.93631123456E11</v></c><c r="K3" t="b"><v>1</v></c><c r="L3" t="d"><v>2026-11-24T00:00:00</v></c></row>',
      ],
    });
    expect(await read(fileOf(book))).toEqual([
      {
        line: 3,
        cells: [
          'Müller & Söhne',
          'Dr. Öhler',
          'a\rb',
          '',
          '2026-11-24',
          '2026-11-24 13:30',
          '07318',
          '09:00',
          '0.3',
          '493631123456',
          'ja',
          '2026-11-24',
        ],
      },
    ]);
  });

  it('counts days as the program did that wrote them', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheets = ['<row><c><v>44888</v></c></row>'];
    const book = (properties: string) => cellsOfBook(bookOf({ sheets, styles, properties }));
    expect(await book('')).toEqual([['2022-11-23']]);
    expect(await book('<workbookPr date1904="1"/>')).toEqual([['2026-11-24']]);
  });

  it.each([
    [14, undefined, 'moment'],
    [0, undefined, 'number'],
    [164, 'yyyy-mm-dd hh:mm', 'moment'],
    [164, '[$-407]d. mmmm yyyy', 'moment'],
    [164, '[h]:mm', 'moment'],
    [164, '#,##0.00 "Tage"', 'number'],
    [164, '[Red]-0.00\\ \\d', 'number'],
    [164, 'General', 'number'],
    [164, '00000', 'padded'],
  ])('tells days from numbers by the format %s %s: %s', (id, code, kind) => {
    expect(formatOf(id, code).kind).toBe(kind);
  });

  it('takes what a formula came to, and tells of one that came to nothing, and of errors', async () => {
    const book = bookOf({
      sheets: [
        '<row><c t="str"><f>A1&amp;B1</f><v>Anna Beispiel</v></c><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      ],
    });
    expect(await read(fileOf(book))).toEqual([
      {
        line: 1,
        cells: ['Anna Beispiel', '2', '', ''],
        faults: [
          [2, 'formula'],
          [3, 'cell-error'],
        ],
      },
    ]);
  });

  it('takes the first sheet that has rows, the hidden ones last', async () => {
    const row = (text: string) => `<row>${inline(text)}</row>`;
    expect(await cellsOfBook(bookOf({ sheets: ['<row/>', row('zwei'), row('drei')] }))).toEqual([['zwei']]);
    expect(await cellsOfBook(bookOf({ sheets: [row('eins'), row('zwei')], hidden: [0] }))).toEqual([
      ['zwei'],
    ]);
  });

  it('reads names with a prefix, and cells and rows that do not say where they stand', async () => {
    const sheet =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>';
    expect(await read(fileOf(bookOf({ sheets: [`<row><c/></row>${sheet}`] })))).toEqual([
      { line: 2, cells: ['Name', '7'] },
    ]);
  });

  it('gives back every text that is no control character', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]|_x/gu, '').toWellFormed());
    const rows = fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        expect((await cellsOfBook(workbookOf(...texts))).map(([, text]) => text)).toEqual(
          texts.map(([, text]) => text),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps millions of shared texts in a file and finds each again', () => {
    const texts = new SharedTexts(mkdtempSync(join(folder, 'texts-')));
    for (let index = 0; index < 5_000; index += 1) texts.add(`Text ${index} ${'ä'.repeat(index % 300)}`);
    for (const index of [0, 4_999, 63, 64, 2_500, 4_992]) {
      expect(texts.get(index)).toBe(`Text ${index} ${'ä'.repeat(index % 300)}`);
    }
    expect([texts.get(5_000), texts.get(-1), texts.get(Number.NaN)]).toEqual([null, null, null]);
    texts.close();
  });

  it('refuses what is a zip but no workbook, and what is broken off', async () => {
    await expect(read(fileOf(zipOf({ name: 'text.txt', content: Buffer.from('x') })))).rejects.toMatchObject({
      problem: 'file-format',
    });
    const whole = workbookOf(['Name'], ['x']);
    await expect(read(fileOf(whole.subarray(0, 40)))).rejects.toMatchObject({ problem: 'file-damaged' });
    const torn = Buffer.from(whole);
    torn.fill(0, 300, 500);
    await expect(read(fileOf(torn))).rejects.toMatchObject({ problem: 'file-damaged' });
  });

  it('unpacks no bomb: neither one that says so nor one that lies', async () => {
    const limits = { ...tableLimits, unzippedBytes: 1_000_000 };
    const book = (told: number) =>
      zipOf(
        { name: 'xl/workbook.xml', content: Buffer.alloc(20_000_000), told },
        { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from('<Relationships/>') },
      );
    await expect(read(fileOf(book(20_000_000)), limits)).rejects.toMatchObject({
      problem: 'unzipped-too-big',
    });
    await expect(read(fileOf(book(1_000)))).rejects.toMatchObject({ problem: 'unzipped-too-big' });
  });
});

describe('a hostile sheet', () => {
  const problemOf = (rows: string) =>
    read(fileOf(bookOf({ sheets: [rows] }))).then(
      (found) => JSON.stringify(found),
      (error: Error) => (error instanceof TableError ? error.problem : String(error)),
    );

  it('is read when it is none', async () => {
    expect(await problemOf(`<row r="1">${inline('Name')}</row>`)).toBe('[{"line":1,"cells":["Name"]}]');
  });

  it('with a million columns, one endless text or its own entities comes to nothing', {
    timeout: 60_000,
  }, async () => {
    const wide = Array.from({ length: 1_000 }, (_, column) => inline('x', column)).join('');
    expect(await problemOf(`<row r="1">${wide}</row>`)).toBe('too-many-columns');
    expect(await problemOf('<row><c r="XFD1"><v>1</v></c></row>')).toBe('too-many-columns');
    expect(await problemOf(`<row r="1">${inline('x'.repeat(20_000_000))}</row>`)).toBe('cell-endless');
    expect(await problemOf(`<row r="1">${inline('&lol9;')}</row>`)).toBe('file-damaged');
    expect(await problemOf('<row><c t="s"><v>7</v></c></row>')).toBe('file-damaged');
  });

  it('with a cell of a megabyte, in one piece or in many, loses that cell alone', async () => {
    const long = inline('x'.repeat(1_048_576));
    const pieces = `<c t="inlineStr"><is>${'<r><t>xxxxxxxxxx</t></r>'.repeat(100_000)}</is></c>`;
    expect(await problemOf(`<row>${long}${pieces}${inline('c', 2)}</row>`)).toBe(
      '[{"line":1,"cells":["","","c"],"faults":[[0,"cell-too-long"],[1,"cell-too-long"]]}]',
    );
  });
});

describe('any file', () => {
  it('is known by what is in it', async () => {
    await expect(readerFor(fileOf(''))).rejects.toMatchObject({ problem: 'file-empty' });
    await expect(readerFor(fileOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])))).rejects.toMatchObject({
      problem: 'file-format',
    });
    await expect(
      readerFor(fileOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))),
    ).rejects.toMatchObject({ problem: 'file-old-excel' });
    expect((await readerFor(fileOf('a;b'))).format).toBe('csv');
    expect((await readerFor(fileOf(workbookOf(['x'])))).format).toBe('xlsx');
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
    const formats = Array.from(
      { length: 400_000 },
      (_, id) => `<numFmt numFmtId="${id}" formatCode="0${id}"/>`,
    );
    const styles = `<numFmts>${formats.join('')}</numFmts>`;
    const path = fileOf(bookOf({ sheets: [`<row>${inline('x')}</row>`], styles }));
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
