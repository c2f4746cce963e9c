import { z } from 'zod';
import { message } from './field.ts';

/** Fields of one name: a form sends nothing, one text or many; JSON sends a list. */
export function several<Item extends z.ZodType>(item: Item, max: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max, { error: message('too-big', { max }) }),
  );
}

/** The rows of a part of a form; those in which the decisive field is empty are no rows. */
export function filledRows<Row extends z.ZodType>(row: Row, decisive: string, max: number) {
  return z.preprocess(
    (rows) =>
      (Array.isArray(rows) ? rows : []).filter(
        (candidate) =>
          typeof candidate === 'object' && candidate !== null && Reflect.get(candidate, decisive),
      ),
    z.array(row).max(max),
  );
}
