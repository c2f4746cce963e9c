import { z } from 'zod';
import { id, version } from '#app/kernel/field.ts';

/** The kinds of record that have a history to be read, by the names under which it is kept. */
export const recordKinds = [
  'organisation',
  'contact',
  'meeting',
  'relationship',
  'follow-up',
  'project',
  'listing',
  'introduction',
] as const;

const record = { kind: z.enum(recordKinds), id: id() };
const cursor = z.string().max(1000).optional().catch(undefined);

export const historyInput = z.object({ ...record, after: cursor, before: cursor });
export const stateInput = z.strictObject({ ...record, entry: id() });

/** Which fields of which earlier state to put back, onto which version. */
export const restoreInput = z.strictObject({
  ...record,
  entry: id(),
  version: version(),
  fields: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(60)).min(1, { error: 'choose-field' }).max(100),
  ),
});

/** A form that came too late: what it says, and the version it began with. */
export const comparisonInput = z.strictObject({
  ...record,
  version: version(),
  form: z.record(z.string().max(100), z.unknown()),
});
