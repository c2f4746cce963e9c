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
  const made = [];
  // One by one and on conflict: two who invent the same tag at once get the same one.
  for (const [sortKey, name] of missing.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const create = { id: newId(), name, sortKey, createdAt: now };
    made.push(await db.tag.upsert({ where: { sortKey }, create, update: { sortKey } }));
  }
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
