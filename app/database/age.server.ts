import type { AgeBorder } from '#app/kernel/age.ts';

/** The age of a column as its condition; what is empty counts as longer ago than anything. */
export function agedWhere(field: string, age: AgeBorder | null, nullable: boolean): Record<string, unknown> {
  if (!age) return {};
  const { side, border } = age;
  if (side === 'since') return { [field]: { gte: border } };
  if (!nullable) return side === 'before' ? { [field]: { lt: border } } : { id: { in: [] } };
  return side === 'before' ? { OR: [{ [field]: { lt: border } }, { [field]: null }] } : { [field]: null };
}

/** The age of the last contact that these circles know of. Who belongs to none is told nothing, so nothing is narrowed. */
export function lastContactWhere(age: AgeBorder | null, circles: readonly string[]): Record<string, unknown> {
  if (!age || circles.length === 0) return {};
  const { side, border } = age;
  const circle = { in: [...circles] };
  if (side === 'since') return { lastContacts: { some: { circle, at: { gte: border } } } };
  return { lastContacts: { none: side === 'before' ? { circle, at: { gte: border } } : { circle } } };
}
