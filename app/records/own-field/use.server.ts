import { z } from 'zod';
import { audienceOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { ownFieldPermissions } from './policy.ts';
import { ownTypeOf } from './present.ts';
import { listFieldsInUse } from './store.server.ts';
import { type OwnField, ownKinds } from './terms.ts';

/** `own-field.use`: the fields of a kind of record for whoever fills them in, lists or filters by them. */
export const listOwnFieldsInUse = defineRead({
  name: 'own-field.use',
  input: z.strictObject({ kind: z.enum(ownKinds) }),
  may: (actor) => allowed(ownFieldPermissions, 'use', actor),
  run: ({ db }, { kind }) => listFieldsInUse(db, kind),
  present: (rows, actor): OwnField[] =>
    rows
      .filter((row) => row.public || audienceOf(actor) === 'office')
      .map(({ key, label, type, options, ...row }) => ({
        key,
        label,
        type: ownTypeOf(type),
        public: row.public,
        options: options.filter(({ retiredAt }) => retiredAt === null).map((option) => option.label),
      })),
});
