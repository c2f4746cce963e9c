import { z } from 'zod';
import { id, version } from './field.ts';

/**
 * What is sent of a record when only some of its fields change. Which fields
 * there are, and what they may be, is asked when they have been laid over the
 * record as it stands: then by the same schema that its form is held to.
 */
export const changesInput = z.strictObject({
  id: id(),
  version: version(),
  changes: z.record(z.string().max(60), z.unknown()),
});

/** Of a record's values those of the fields that people type. */
export function typedFields<Name extends string>(
  fields: Readonly<Record<Name, unknown>>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, values[name]]));
}

/** The changes over the values; of the office's own fields, too, those not named stay. */
export function laidOver(
  typed: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const [own, changed] = [typed.ownFields, changes.ownFields];
  const both = typeof own === 'object' && typeof changed === 'object' && changed !== null;
  return {
    ...typed,
    ...changes,
    ...(both && !Array.isArray(changed) ? { ownFields: { ...own, ...changed } } : {}),
  };
}
