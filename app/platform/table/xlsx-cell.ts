import type { NumberFormat } from './number-format.ts';

const dayLength = 86_400_000;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A day number of a spreadsheet as text; it knows no zone. Less than a day is a time. */
function momentText(serial: number, since1904: boolean): string {
  const days = serial + (since1904 ? 1_462 : 0) - 25_569;
  const date = new Date(Math.round(days * 1_440) * 60_000);
  if (Number.isNaN(date.getTime())) return '';
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  if (serial >= 0 && serial < 1) return time;
  const day = date.toISOString().slice(0, 10);
  return date.getTime() % dayLength === 0 ? day : `${day} ${time}`;
}

function numberText(value: number): string {
  // What calculates in binary leaves 0.30000000000000004; fifteen digits are what a spreadsheet shows.
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded);
}

/** A number of a sheet as a person would type what is shown. */
export function shownNumber(text: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return '';
  switch (format.kind) {
    case 'moment':
      return momentText(value, since1904);
    case 'padded':
      return numberText(Math.round(value)).padStart(format.digits, '0');
    case 'number':
      return numberText(value);
  }
}

/** A day in ISO 8601, as some programs store it, without the midnight behind it. */
export function isoText(text: string): string {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? [];
  if (day === '') return text;
  return time === '' || time === '00:00' ? day : `${day} ${time}`;
}

/** What XML can't hold a workbook writes as `_x000D_`; such a text itself has `_x005F_` in front. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
