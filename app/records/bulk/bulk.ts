import { z } from 'zod';
import { id, message, optionalId, optionalText } from '#app/kernel/field.ts';
import { bulkLists, bulkVerbs, mostAtOnce, verbsOf } from './terms.ts';

const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(id()).max(500),
);

/** Which records, and what is to be done with them. */
export const bulkPlan = z
  .strictObject({
    list: z.enum(bulkLists),
    /** The records ticked, or with `all` every one that the filters in `query` keep. */
    ids,
    all: z
      .literal(['true', 'on', true])
      .optional()
      .transform((value) => value !== undefined),
    query: z.string().max(1_500).default(''),
    verb: z.enum(bulkVerbs),
    tag: optionalText(60),
    stewardId: optionalId(),
  })
  .refine(({ all, ids: ticked }) => all || ticked.length > 0, { error: 'nothing-chosen', path: ['ids'] })
  .refine(({ list, verb }) => verbsOf[list].includes(verb), { error: 'choice', path: ['verb'] })
  .refine(({ verb, tag }) => !verb.endsWith('TAG') || tag !== null, { error: 'required', path: ['tag'] });

export const bulkReference = z.strictObject({ id: id() });

/** Said when a selection is beyond what one plan holds. */
export const tooMany = message('too-big', { max: mostAtOnce });
