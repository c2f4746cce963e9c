import { z } from 'zod';
import type { Transaction } from '#app/database/client.server.ts';

async function readSetting<Schema extends z.ZodType>(
  db: Transaction,
  key: string,
  schema: Schema,
  fallback: z.output<Schema>,
): Promise<z.output<Schema>> {
  // All of the few there are: several on one page are then one question.
  const row = (await db.setting.findMany()).find((setting) => setting.key === key);
  if (!row) return fallback;
  const parsed = schema.safeParse(JSON.parse(row.value));
  return parsed.success ? parsed.data : fallback;
}

export async function writeSetting(db: Transaction, key: string, value: unknown, now: Date): Promise<void> {
  const data = { value: JSON.stringify(value), updatedAt: now };
  await db.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
}

/** Are the people, meetings and relationships here invented? Every page says so then. */
export function isDemo(db: Transaction): Promise<boolean> {
  return readSetting(db, 'demo', z.boolean(), false);
}

export const halfLifeKey = 'network.halfLifeDays';

/** After how many days without contact a tie has half its weight. */
export function halfLifeDays(db: Transaction): Promise<number> {
  return readSetting(db, halfLifeKey, z.number().min(1).max(36_500), 365);
}

export const approvalKey = 'profile.approvalRegions';

/** The regions in which what partners change waits for the office. */
export function approvalRegions(db: Transaction): Promise<string[]> {
  return readSetting(db, approvalKey, z.array(z.string()), []);
}

/** Which version of the search index this database holds; none is 0. */
export function searchIndexVersion(db: Transaction): Promise<number> {
  return readSetting(db, 'searchIndex', z.number(), 0);
}
