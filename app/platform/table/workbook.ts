import { formatOf, type NumberFormat } from './number-format.ts';
import { SharedTexts } from './shared-texts.ts';
import { TableError, type TableSource } from './table.ts';
import { unescaped } from './xlsx-cell.ts';
import { readXml } from './xml.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { unpacked } from './zip-entry.ts';

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly ZipEntry[];
  readonly texts: SharedTexts;
  /** What a cell's number stands for, by the number of its style. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

const hiddenLast = (state: string | undefined) => (state === 'hidden' || state === 'veryHidden' ? 1 : 0);

/** The parts of a workbook by what it calls them: `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are one. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function readTexts(chunks: AsyncIterable<Buffer>, texts: SharedTexts, longest: number): Promise<void> {
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readXml(chunks, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text: (piece) => {
      // One character too many is kept, so that the cell is told to be too long.
      if (inText && phonetic === 0 && text.length <= longest) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.add(unescaped(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
  });
}

async function readFormats(chunks: AsyncIterable<Buffer>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await readXml(chunks, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        formats.push(formatOf(Number(numFmtId), codes.get(Number(numFmtId))));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

interface Described {
  readonly ids: readonly string[];
  readonly since1904: boolean;
}

async function readBook(chunks: AsyncIterable<Buffer>): Promise<Described> {
  const sheets: Array<{ readonly id: string; readonly hidden: number }> = [];
  let since1904 = false;
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ id, hidden: hiddenLast(attributes.state) });
    },
  });
  // What somebody has put out of sight is not what they want to hand over.
  const inOrder = sheets.toSorted((a, b) => a.hidden - b.hidden);
  return { ids: inOrder.map(({ id }) => id), since1904 };
}

async function readTargets(chunks: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXml(chunks, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, partName(Target));
    },
  });
  return targets;
}

/**
 * Opens a workbook: everything but its rows (ECMA-376 part 1, 18). Whoever
 * opens it closes its texts.
 *
 * @throws TableError
 */
export async function openWorkbook({ path, limits, scratch }: TableSource): Promise<Workbook> {
  const entries = await readZipDirectory(path);
  const told = entries.reduce((sum, { size }) => sum + size, 0);
  if (told > limits.unzippedBytes) throw new TableError('unzipped-too-big');
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const book = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !relations) throw new TableError('file-format');
  const { ids, since1904 } = await readBook(unpacked(path, book));
  const targets = await readTargets(unpacked(path, relations));
  const sheets = ids.flatMap((id) => parts.get(targets.get(id) ?? '') ?? []);
  const styles = parts.get('xl/styles.xml');
  const formats = styles ? await readFormats(unpacked(path, styles)) : [];
  const texts = new SharedTexts(scratch);
  const shared = parts.get('xl/sharedStrings.xml');
  try {
    if (shared) await readTexts(unpacked(path, shared), texts, limits.cell);
  } catch (error) {
    texts.close();
    throw error;
  }
  return { sheets, texts, formats, since1904 };
}
