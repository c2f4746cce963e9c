import type { Prisma, Transaction } from '#app/database/client.server.ts';

const whole = {
  options: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.OwnFieldInclude;

export type OwnFieldRow = Prisma.OwnFieldGetPayload<{ include: typeof whole }>;

const inOrder = [
  { kind: 'asc' },
  { position: 'asc' },
  { id: 'asc' },
] satisfies Prisma.OwnFieldOrderByWithRelationInput[];

/** The fields of a kind that are in use, in their order. */
export function listFieldsInUse(db: Transaction, kind: string): Promise<OwnFieldRow[]> {
  return db.ownField.findMany({ where: { kind, retiredAt: null }, orderBy: inOrder, include: whole });
}

/** All fields, the retired ones included, each with how many records have a value. */
export function listAllFields(db: Transaction) {
  return db.ownField.findMany({
    orderBy: inOrder,
    include: { ...whole, _count: { select: { values: true } } },
  });
}

export function findField(db: Transaction, id: string): Promise<OwnFieldRow | null> {
  return db.ownField.findUnique({ where: { id }, include: whole });
}

/** The fields of a kind, retired or not, by which a new one must tell itself apart. */
export function listNamesOfKind(db: Transaction, kind: string) {
  return db.ownField.findMany({
    where: { kind },
    orderBy: inOrder,
    select: { id: true, key: true, labelKey: true, position: true },
  });
}

export async function insertField(db: Transaction, data: Prisma.OwnFieldUncheckedCreateInput): Promise<void> {
  await db.ownField.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateField(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.OwnFieldUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.ownField.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Numbers the fields anew in this order. */
export async function placeFields(db: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await db.ownField.update({ where: { id }, data: { position } });
}

interface OptionData {
  readonly id: string;
  readonly label: string;
  readonly labelKey: string;
  readonly position: number;
  readonly retiredAt: Date | null;
}

/** Writes the choices of a field; one that is not named any more is retired and keeps its place behind. */
export async function writeOptions(
  db: Transaction,
  fieldId: string,
  options: readonly OptionData[],
  now: Date,
): Promise<void> {
  const ids = options.map(({ id }) => id);
  await db.ownFieldOption.updateMany({
    where: { fieldId, id: { notIn: ids }, retiredAt: null },
    data: { retiredAt: now, position: options.length },
  });
  // Two that swap their words would be in each other's way for a moment.
  for (const { id } of options) {
    await db.ownFieldOption.updateMany({ where: { id, fieldId }, data: { labelKey: `\u0001${id}` } });
  }
  for (const { id, ...data } of options) {
    await db.ownFieldOption.upsert({ where: { id }, create: { id, fieldId, ...data }, update: data });
  }
}

/** The names of fields by kind and key, `organisation mitglied-seit`. */
export async function nameFields(db: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.ownField.findMany({ select: { kind: true, key: true, label: true } });
  const wanted = new Set(ids);
  const named = rows.map(({ kind, key, label }) => [`${kind} ${key}`, label] as const);
  return new Map(named.filter(([id]) => wanted.has(id)));
}
