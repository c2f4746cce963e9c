import type { FieldError } from '#app/kernel/failure.ts';
import { importFields } from './field.ts';
import type { ImportPlan } from './row.ts';

/** What is wrong with an assignment of columns, at the column or at the field that is missing. */
export function planErrors({ kind, fields, fixed }: ImportPlan): FieldError[] {
  const errors: FieldError[] = [];
  const known = new Map(importFields[kind].map((field) => [field.key, field]));
  const seen = new Set<string>();
  for (const [index, key] of fields.entries()) {
    if (key === null) continue;
    const field = known.get(key);
    if (!field) errors.push({ path: `fields[${index}]`, message: 'choice' });
    else if (seen.has(key) && !field.many) errors.push({ path: `fields[${index}]`, message: 'column-twice' });
    seen.add(key);
  }
  for (const key of Object.keys(fixed)) {
    if (!known.get(key)?.fixable) errors.push({ path: `fixed.${key}`, message: 'choice' });
  }
  // Whoever has both names in one column has the family name.
  const named = seen.has('fullName') ? 'lastName' : '';
  const missing = importFields[kind].filter(
    ({ key, required }) => required && key !== named && !seen.has(key) && !fixed[key] && !seen.has('id'),
  );
  for (const { key, fixable } of missing) {
    errors.push(
      fixable
        ? { path: `fixed.${key}`, message: 'value-needed' }
        : { path: `needed.${key}`, message: 'column-needed' },
    );
  }
  return errors;
}
