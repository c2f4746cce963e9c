import { deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of its length, true or not. */
  readonly told?: number;
}

/** A zip as a spreadsheet program writes one, and as none does. */
export function zipOf(...entries: readonly Packed[]): Buffer {
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
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BookParts {
  /** The rows of each sheet, as XML. */
  readonly sheets: readonly string[];
  readonly hidden?: readonly number[];
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** A workbook of these parts, as XML. */
export function bookOf({ sheets, hidden = [], texts = '', styles = '', properties = '' }: BookParts): Buffer {
  const part = (name: string, content: string) => ({ name: `xl/${name}`, content: Buffer.from(content) });
  const state = (index: number) => (hidden.includes(index) ? ' state="hidden"' : '');
  return zipOf(
    part(
      'workbook.xml',
      `<workbook xmlns="${namespace}" xmlns:r="${documents}">${properties}<sheets>${sheets
        .map((_, index) => `<sheet name="T${index}" sheetId="${index + 1}"${state(index)} r:id="r${index}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    part(
      '_rels/workbook.xml.rels',
      `<Relationships xmlns="${relations}">${sheets
        .map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    part('sharedStrings.xml', `<sst xmlns="${namespace}">${texts}</sst>`),
    part('styles.xml', `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`),
    ...sheets.map((rows, index) =>
      part(
        `worksheets/sheet${index}.xml`,
        `<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
    ),
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => entities[character] ?? '');

/** A workbook with these texts and numbers, as a program writes it that shares no texts. */
export function workbookOf(...rows: ReadonlyArray<ReadonlyArray<string | number>>): Buffer {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return bookOf({ sheets: [rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')] });
}
