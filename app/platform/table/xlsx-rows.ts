import { type CellFault, TableError, type TableLimits, type TableRow } from './table.ts';
import type { Workbook } from './workbook.ts';
import { isoText, shownNumber, unescaped } from './xlsx-cell.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** The number of a column by its letters, from 0: `A1` is 0, `AB7` is 27; null without letters. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Hears a sheet and gathers its rows, which somebody fetches after each piece. */
export class SheetRows implements XmlListener {
  #book: Pick<Workbook, 'texts' | 'formats' | 'since1904'>;
  #limits: TableLimits;
  #rows: TableRow[] = [];
  #line = 0;
  #column = -1;
  #cells: string[] = [];
  #faults: Array<readonly [number, CellFault]> = [];
  #type = 'n';
  #style = 0;
  #text = '';
  #formula = false;
  #hears = false;
  #phonetic = 0;

  constructor(book: Workbook, limits: TableLimits) {
    this.#book = book;
    this.#limits = limits;
  }

  /** The rows that have come to their end since the last time. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row': {
        const line = Number(attributes.r ?? Number.NaN);
        this.#line = Number.isInteger(line) && line > 0 ? line : this.#line + 1;
        this.#column = -1;
        this.#cells = [];
        this.#faults = [];
        break;
      }
      case 'c':
        this.#column = columnOf(attributes.r) ?? this.#column + 1;
        if (this.#column >= this.#limits.columns) throw new TableError('too-many-columns', this.#line);
        this.#type = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#text = '';
        this.#formula = false;
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'v':
      case 't':
        this.#hears = true;
    }
  };

  text = (piece: string): void => {
    const wanted = this.#hears && this.#phonetic === 0;
    if (wanted && this.#text.length <= this.#limits.cell) this.#text += piece;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#hears = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  };

  #endCell(): void {
    const text = this.#value();
    const fault =
      this.#type === 'e'
        ? 'cell-error'
        : // A program that calculates nothing leaves a formula without its value.
          this.#formula && this.#text === '' && this.#type !== 'str'
          ? 'formula'
          : text.length > this.#limits.cell
            ? 'cell-too-long'
            : null;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = fault ? '' : text;
    if (fault) this.#faults.push([this.#column, fault]);
  }

  #value(): string {
    const { texts, formats, since1904 } = this.#book;
    switch (this.#type) {
      case 's': {
        const text = texts.get(Number(this.#text));
        if (text === null) throw new TableError('file-damaged', this.#line);
        return text;
      }
      case 'n':
        return shownNumber(this.#text, formats[this.#style] ?? { kind: 'number' }, since1904);
      case 'b':
        return this.#text === '1' ? 'ja' : 'nein';
      case 'd':
        return isoText(this.#text);
      default:
        return unescaped(this.#text);
    }
  }

  #endRow(): void {
    const cells = this.#cells;
    if (this.#faults.length > 0) this.#rows.push({ line: this.#line, cells, faults: this.#faults });
    else if (cells.some((cell) => cell !== '')) this.#rows.push({ line: this.#line, cells });
  }
}
