import { z } from 'zod';
import {
  type FieldDescription,
  id,
  message,
  optionalDay,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { relationshipStatuses } from './terms.ts';

/** One side of a relationship: a person, or an organisation. */
export interface End {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
}

/** `organisation:…` or `contact:…`, as the picker sends it. */
const end = z
  .string({ error: 'required' })
  .max(60)
  .transform((text, context): End => {
    const [kind, idText] = text.split(':', 2);
    const parsed = id().safeParse(idText);
    if ((kind !== 'organisation' && kind !== 'contact') || !parsed.success) {
      context.addIssue({ code: 'custom', message: text === '' ? 'required' : 'not-visible' });
      return z.NEVER;
    }
    return { kind, id: parsed.data };
  });

/** The fields people type. */
export const relationshipFields = {
  typeKey: { schema: requiredText(60), personal: false },
  from: { schema: end, personal: false },
  to: { schema: end, personal: false },
  strength: {
    schema: z.coerce
      .number()
      .int()
      .min(1, { error: message('too-small', { min: 1 }) })
      .max(5, { error: message('too-big', { max: 5 }) })
      .default(3),
    personal: false,
  },
  since: { schema: optionalDay(), personal: false },
  until: { schema: optionalDay(), personal: false },
  source: { schema: optionalText(200), personal: false },
  status: { schema: z.enum(relationshipStatuses).default('PROPOSED'), personal: false },
  note: { schema: optionalText(5_000), personal: true },
} satisfies Record<string, FieldDescription>;

interface Ends {
  readonly from: End;
  readonly to: End;
  readonly since: string | null;
  readonly until: string | null;
}

const differ = ({ from, to }: Ends) => from.kind !== to.kind || from.id !== to.id;
const differRule = { error: 'same-ends', path: ['to'] };
const ordered = ({ since, until }: Ends) => !since || !until || since <= until;
const orderRule = { error: 'end-before-start', path: ['until'] };

export const relationshipInput = z
  .strictObject({ ...shapeOf(relationshipFields), id: id().optional() })
  .refine(differ, differRule)
  .refine(ordered, orderRule);

export const relationshipChange = z
  .strictObject({ ...shapeOf(relationshipFields), id: id(), version: version() })
  .refine(differ, differRule)
  .refine(ordered, orderRule);

export const relationshipReference = z.strictObject({ id: id() });
export const relationshipVersion = z.strictObject({ id: id(), version: version() });
