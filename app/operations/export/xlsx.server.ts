import { Failure } from '#app/kernel/failure.ts';
import { xmlText } from '#app/kernel/xml.ts';
import { zipped } from '#app/platform/table/zip-writer.server.ts';
import type { Cell } from './column.ts';

/** What a sheet and a cell hold at most (ECMA-376, and what Excel opens). */
const mostRows = 1_048_576;
const longestText = 32_767;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (cell.length > longestText) throw new Failure('invalid', 'text-too-long-for-xlsx');
  // Text and never a formula, whatever it begins with.
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

async function* sheet(rows: AsyncIterable<ReadonlyArray<readonly Cell[]>>): AsyncGenerator<string> {
  const firstStays = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${xml}<worksheet xmlns="${sheets}"><sheetViews><sheetView workbookViewId="0">${firstStays}</sheetView></sheetViews><sheetData>\n`;
  let count = 0;
  for await (const page of rows) {
    count += page.length;
    if (count > mostRows) throw new Failure('invalid', 'too-many-rows-for-xlsx');
    yield page.map((row) => `<row>${row.map(cellXml).join('')}</row>\n`).join('');
  }
  yield '</sheetData></worksheet>\n';
}

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;

const relationship = (type: string, target: string) =>
  `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/**
 * A table as a workbook of one sheet (ECMA-376), written as it is taken: pages
 * of rows, the first row of the first being the headings.
 *
 * @throws Failure for more rows or longer texts than a sheet holds: cut, they would be lost in silence
 */
export function xlsx(
  name: string,
  rows: AsyncIterable<ReadonlyArray<readonly Cell[]>>,
): AsyncGenerator<Buffer> {
  const workbook = `${xml}<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return zipped([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [relationship('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', pieces: [workbook] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [relationship('worksheet', 'worksheets/sheet1.xml')] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheet(rows) },
  ]);
}
