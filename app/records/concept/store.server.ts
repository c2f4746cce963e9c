import type { Transaction } from '#app/database/client.server.ts';

/** The fields of action of the versions in force, of these regions. */
export function listFieldsOfAction(db: Transaction, regionKeys: readonly string[] | 'all') {
  return db.fieldOfAction.findMany({
    where: {
      conceptVersion: {
        validTo: null,
        ...(regionKeys === 'all' ? {} : { concept: { regionKey: { in: [...regionKeys] } } }),
      },
    },
    orderBy: [{ conceptVersionId: 'asc' }, { position: 'asc' }, { code: 'asc' }],
    select: { id: true, code: true, title: true },
  });
}

/** Which of these ids name a field of action. */
export async function knownFieldsOfAction(db: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.fieldOfAction.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** The measures of the versions in force, of these regions, in the order of their fields of action. */
export function listMeasures(db: Transaction, regionKeys: readonly string[] | 'all') {
  return db.measure.findMany({
    where: {
      fieldOfAction: {
        conceptVersion: {
          validTo: null,
          ...(regionKeys === 'all' ? {} : { concept: { regionKey: { in: [...regionKeys] } } }),
        },
      },
    },
    orderBy: [{ fieldOfAction: { position: 'asc' } }, { position: 'asc' }, { code: 'asc' }],
    select: { id: true, code: true, title: true, fieldOfActionId: true },
  });
}

export function findMeasure(db: Transaction, id: string) {
  return db.measure.findUnique({ where: { id }, select: { id: true, fieldOfActionId: true } });
}

/** Code and title of these fields of action, of any version of the concept. */
export async function nameFieldsOfAction(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.fieldOfAction.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, title: true },
  });
  return new Map(rows.map(({ id, code, title }) => [id, `${code} ${title}`]));
}

/** Code and title of these measures, of any version of the concept. */
export async function nameMeasures(db: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.measure.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, title: true },
  });
  return new Map(rows.map(({ id, code, title }) => [id, `${code} ${title}`]));
}
