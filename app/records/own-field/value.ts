import { isDay, readDay } from '#app/kernel/day.ts';
import { message, optionalWebsite } from '#app/kernel/field.ts';
import { fold } from '#app/kernel/text.ts';
import type { OwnType } from './terms.ts';

export type Typed = string | number | null;

/** The columns that a value fills; the others stay empty. */
export type ValueColumns =
  | { readonly text: string; readonly textKey: string }
  | { readonly number: number }
  | { readonly day: string }
  | { readonly optionId: string };

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly labelKey: string;
  readonly retiredAt: Date | null;
}

interface Field {
  readonly type: OwnType;
  readonly options: readonly Choice[];
}

/** What was typed as columns, `null` for nothing, or the coded message of what is wrong with it. */
export type Read = { readonly columns: ValueColumns | null } | { readonly error: string };

const largest = 1e12;

/** A number as people here write it, `1.234,5`, or with a point where no thousands can be meant. */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '');
  if (/^[-−]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return toNumber(plain.replaceAll('.', ''));
  return /^[-−]?\d+([.,]\d+)?$/.test(plain) ? toNumber(plain) : null;
}

function toNumber(digits: string): number | null {
  const number = Number(digits.replace('−', '-').replace(',', '.'));
  return Math.abs(number) <= largest ? number : null;
}

function readChoice({ options }: Field, text: string, current: string | null): Read {
  const option = options.find(({ labelKey }) => labelKey === fold(text));
  // What is not offered any more stays where it was.
  if (!option || (option.retiredAt && option.label !== current)) return { error: 'choice' };
  return { columns: { optionId: option.id } };
}

/**
 * Reads what was typed into a field of an office's own.
 *
 * @param current the value that stands now, as it is shown
 */
export function readValue(field: Field, typed: Typed, current: string | null): Read {
  const text = typeof typed === 'string' ? typed.trim() : typed;
  if (text === null || text === '') return { columns: null };
  if (field.type === 'NUMBER') {
    const number = typeof text === 'number' ? text : parseNumber(text);
    if (number === null || !Number.isFinite(number) || Math.abs(number) > largest) return { error: 'number' };
    return { columns: { number } };
  }
  if (typeof text === 'number') return { error: 'text' };
  if (field.type === 'CHOICE') return readChoice(field, text, current);
  if (field.type === 'DATE') {
    const day = readDay(text);
    return day === null || !isDay(day) ? { error: 'day' } : { columns: { day } };
  }
  if (text.length > 500) return { error: message('too-long', { max: 500 }) };
  if (field.type === 'TEXT') return { columns: { text, textKey: fold(text) } };
  const link = optionalWebsite().safeParse(text);
  if (!link.success || link.data === null) return { error: 'website' };
  return { columns: { text: link.data, textKey: fold(link.data) } };
}
