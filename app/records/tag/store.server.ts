import type { Transaction } from '#app/database/client.server.ts';
import { fold } from '#app/kernel/text.ts';

/** The ids of tags by folded name, made where there is none yet; `Büro` and `buro` are one. */
export async function ensureTagMap(
  db: Transaction,
  names: readonly string[],
  newId: () => string,
  now: Date,
): Promise<Map<string, string>> {
  const wanted = new Map(names.map((name) => [fold(name), name]));
  if (wanted.size === 0) return new Map();
  const known = await db.tag.findMany({ where: { sortKey: { in: [...wanted.keys()] } } });
  const missing = [...wanted].filter(([key]) => !known.some((tag) => tag.sortKey === key));
  const made = missing.map(([sortKey, name]) => ({ id: newId(), name, sortKey, createdAt: now }));
  if (made.length > 0) await db.tag.createMany({ data: made });
  return new Map([...known, ...made].map((tag) => [tag.sortKey, tag.id]));
}

/** The ids of tags by name, made where there is none yet. */
export async function ensureTags(
  db: Transaction,
  names: readonly string[],
  newId: () => string,
  now: Date,
): Promise<string[]> {
  return [...(await ensureTagMap(db, names, newId, now)).values()];
}

/** All tags by name, for filters. */
export function listTags(db: Transaction) {
  return db.tag.findMany({
    orderBy: { sortKey: 'asc' },
    select: { name: true, sortKey: true },
    take: 500,
  });
}
