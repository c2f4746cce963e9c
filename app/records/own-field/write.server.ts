import { Failure, type FieldError } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { ownTypeOf } from './present.ts';
import { listFieldsInUse } from './store.server.ts';
import type { OwnKind, OwnValue } from './terms.ts';
import { readValue, type Typed, type ValueColumns } from './value.ts';

/** What is to be written of a record's own fields. */
export interface OwnWriting {
  readonly fieldIds: readonly string[];
  readonly values: ReadonlyArray<{ readonly fieldId: string; readonly columns: ValueColumns }>;
}

/**
 * Checks a record's own fields against their definitions; null where nothing is
 * said of them, which leaves them as they stand.
 *
 * @throws Failure invalid, with each unknown key and each wrong value at its field
 */
export async function readOwnFields(
  { db }: WriteContext,
  kind: OwnKind,
  given: Readonly<Record<string, Typed>> | undefined,
  current: readonly OwnValue[],
): Promise<OwnWriting | null> {
  if (given === undefined) return null;
  const fields = await listFieldsInUse(db, kind);
  const known = new Set(fields.map(({ key }) => key));
  const errors: FieldError[] = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: `ownFields.${key}`, message: message('unknown-field', { name: key }) }));
  const values = fields.flatMap(({ id, key, type, options }) => {
    const stands = current.find((value) => value.key === key)?.value ?? null;
    const field = { type: ownTypeOf(type), options };
    const read = readValue(field, given[key] ?? null, stands === null ? null : String(stands));
    if ('error' in read) {
      errors.push({ path: `ownFields.${key}`, message: read.error });
      return [];
    }
    return read.columns ? [{ fieldId: id, columns: read.columns }] : [];
  });
  if (errors.length > 0) throw new Failure('invalid', 'invalid', { fields: errors });
  return { fieldIds: fields.map(({ id }) => id), values };
}
