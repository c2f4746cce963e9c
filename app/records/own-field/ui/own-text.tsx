import type { ReactNode } from 'react';
import { csvDay, formatPlainDay } from '#app/ui/format.ts';
import type { OwnValue } from '../terms.ts';

/** A value as it is read. */
export function ownText({ type, value }: Pick<OwnValue, 'type' | 'value'>, language: string): ReactNode {
  if (typeof value === 'number') return value.toLocaleString(language, { maximumFractionDigits: 10 });
  if (type === 'DATE') return <span className="whitespace-nowrap">{formatPlainDay(value, language)}</span>;
  if (type !== 'LINK') return value;
  return (
    <a className="link wrap-anywhere" href={value} rel="noopener noreferrer">
      {value.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
    </a>
  );
}

/** A record's values as facts beside its others. */
export function ownFacts(values: readonly OwnValue[], language: string): Array<[string, ReactNode]> {
  return values.map((value) => [value.label, ownText(value, language)]);
}

/** The values as a form begins with them, by key. */
export function ownDraft(values: readonly OwnValue[], language: string): Record<string, string> {
  const typed = ({ value }: OwnValue) =>
    typeof value === 'number' && language !== 'en' ? String(value).replace('.', ',') : String(value);
  return Object.fromEntries(values.map((value) => [value.key, typed(value)]));
}

/** A value in a cell of a file. */
export function ownCell(own: readonly OwnValue[], key: string): string | number | null {
  const found = own.find((value) => value.key === key);
  if (!found) return null;
  return found.type === 'DATE' ? csvDay(String(found.value)) : found.value;
}
