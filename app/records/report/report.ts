import { z } from 'zod';
import { readDay } from '#app/kernel/day.ts';
import { filterText } from '#app/kernel/field.ts';

/** No office logs what was before or plans what is after. */
const [earliest, latest] = ['1950-01-01', '2199-12-31'];

const dayOrNone = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text ? readDay(text) : null))
  .transform((day) => (day && day >= earliest && day <= latest ? day : null));

/** What a report is about, as it stands in the address. A day that is none falls back rather than break a bookmark. */
export const reportQuestion = z.object({
  /** None: the first of the viewer's regions. */
  region: filterText(),
  from: dayOrNone,
  to: dayOrNone,
});
