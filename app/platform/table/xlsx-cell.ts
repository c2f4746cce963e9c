import type { CellValue } from 'exceljs';
import type { CellFault } from './table.ts';

export type CellText = string | { readonly fault: CellFault };

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Spreadsheets know no zone: the reader gives the day they show as UTC. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const midnight = date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
  return midnight ? day : `${day} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // What calculates in binary leaves 0.30000000000000004; fifteen digits are what a spreadsheet shows.
  return String(Number(value.toPrecision(15)));
}

/**
 * A spreadsheet cell as the text that a person would type. A formula has none:
 * what it last came to may be old, so its cell is told to be one.
 */
export function cellText(value: CellValue): CellText {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (value instanceof Date) return dayText(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { fault: 'cell-error' };
  if ('formula' in value || 'sharedFormula' in value) return { fault: 'formula' };
  if ('hyperlink' in value) {
    const { text }: { readonly text: unknown } = value;
    return typeof text === 'object' && text !== null ? cellText(text as CellValue) : String(text ?? '');
  }
  return { fault: 'cell-error' };
}
