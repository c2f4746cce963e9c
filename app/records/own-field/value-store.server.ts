import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { fold } from '#app/kernel/text.ts';
import type { OwnCondition } from './own-field.ts';
import type { OwnKind } from './terms.ts';
import type { ValueColumns } from './value.ts';

/** What a record's query reads of its own fields. */
export const ownValuesShown = {
  select: {
    text: true,
    number: true,
    day: true,
    option: { select: { label: true } },
    field: {
      select: { key: true, label: true, type: true, position: true, public: true, retiredAt: true },
    },
  },
} satisfies { select: Prisma.OwnFieldValueSelect };

type Owner = { readonly organisationId: string } | { readonly contactId: string };

/** The values of many records, each with whose it is. */
export function listOwnValues(db: Transaction, kind: OwnKind, ids: readonly string[]) {
  const owner = kind === 'organisation' ? 'organisationId' : 'contactId';
  return db.ownFieldValue.findMany({
    where: { [owner]: { in: [...ids] }, field: { retiredAt: null } },
    select: { ...ownValuesShown.select, organisationId: true, contactId: true },
  });
}

/** Sets a record's values of these fields to exactly these; other fields, the retired ones, keep theirs. */
export async function replaceOwnValues(
  db: Transaction,
  owner: Owner,
  fieldIds: readonly string[],
  values: ReadonlyArray<{ readonly fieldId: string; readonly columns: ValueColumns }>,
  newId: () => string,
): Promise<void> {
  await db.ownFieldValue.deleteMany({ where: { ...owner, fieldId: { in: [...fieldIds] } } });
  await db.ownFieldValue.createMany({
    data: values.map(({ fieldId, columns }) => ({ id: newId(), fieldId, ...owner, ...columns })),
  });
}

function bordersOf({ from, to }: OwnCondition): Prisma.OwnFieldValueWhereInput {
  const borders = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) };
  return typeof (from ?? to) === 'number'
    ? { number: borders as Prisma.FloatNullableFilter }
    : { day: borders as Prisma.StringNullableFilter };
}

/** Which values a condition keeps; of those that are not public nobody finds out by filtering. */
export function ownValueWhere(
  kind: OwnKind,
  condition: OwnCondition,
  all: boolean,
): Prisma.OwnFieldValueWhereInput {
  const field = { kind, key: condition.key, retiredAt: null, ...(all ? {} : { public: true }) };
  if (condition.holds === undefined) return { field, ...bordersOf(condition) };
  const text = fold(condition.holds);
  return { field, OR: [{ textKey: { contains: text } }, { option: { labelKey: text } }] };
}
