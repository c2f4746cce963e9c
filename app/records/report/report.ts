import { z } from 'zod';
import { readDay } from '#app/kernel/day.ts';
import { filterText } from '#app/kernel/field.ts';

const dayOrNone = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text ? readDay(text) : null));

/** What a report is about, as it stands in the address. A day that is none falls back rather than break a bookmark. */
export const reportQuestion = z.object({
  /** None: the first of the viewer's regions. */
  region: filterText(),
  from: dayOrNone,
  to: dayOrNone,
});
