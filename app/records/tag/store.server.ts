import type { Transaction } from '#app/database/client.server.ts';
import { fold } from '#app/kernel/text.ts';

/** The ids of tags by name, made where there is none yet; `Büro` and `buro` are one. */
export async function ensureTags(
  db: Transaction,
  names: readonly string[],
  newId: () => string,
  now: Date,
): Promise<string[]> {
  const wanted = new Map(names.map((name) => [fold(name), name]));
  if (wanted.size === 0) return [];
  const known = await db.tag.findMany({ where: { sortKey: { in: [...wanted.keys()] } } });
  const missing = [...wanted].filter(([key]) => !known.some((tag) => tag.sortKey === key));
  const made = missing.map(([sortKey, name]) => ({ id: newId(), name, sortKey, createdAt: now }));
  if (made.length > 0) await db.tag.createMany({ data: made });
  return [...known, ...made].map((tag) => tag.id);
}

/** All tags by name, for filters. */
export function listTags(db: Transaction) {
  return db.tag.findMany({
    orderBy: { sortKey: 'asc' },
    select: { name: true, sortKey: true },
    take: 500,
  });
}
