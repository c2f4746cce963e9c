import { type Database, openDatabase } from '#app/database/client.server.ts';
import { searchIndexVersion } from '#app/records/setting/store.server.ts';
import { indexVersion } from '#app/search/version.ts';
import { sentenceOf } from '../cli/command.ts';
import { migrate } from './migrate.ts';
import { targetOf } from './target.ts';

async function seedDemoInto(database: Database): Promise<void> {
  const { seedDemo } = await import('../seed/demo.ts');
  const result = await seedDemo(database, { password: process.env.DEMO_PASSWORD || null });
  if (!result) return;
  const lines = result.accounts.map(({ email, password }) => `  ${email.padEnd(26)} ${password}`);
  process.stdout.write(`… Beispieldaten sind angelegt. Konten (nur jetzt zu sehen):\n${lines.join('\n')}\n`);
}

/** What every database holds, and the demo in an empty one. */
async function fill(database: Database, demo: boolean): Promise<void> {
  const [territory, version, user] = await Promise.all([
    database.read.territory.findFirst({ select: { key: true } }),
    searchIndexVersion(database.read),
    database.read.user.findFirst({ select: { id: true } }),
  ]);
  if (territory === null) {
    const { seedReference } = await import('../seed/reference.ts');
    await seedReference(database);
  }
  if (version !== indexVersion) {
    const { reindex } = await import('#app/search/reindex.server.ts');
    await reindex(database, new Date());
  }
  if (demo && user === null) await seedDemoInto(database);
}

/**
 * Brings the database to where the app can serve from it, says what was done,
 * and opens it; or ends the process with one sentence.
 */
export async function openPrepared(seed: 'demo' | 'none'): Promise<Database> {
  try {
    const target = targetOf(process.env);
    const applied = await migrate(target);
    if (applied.length > 0) process.stdout.write('… Datenbank ist angelegt und auf dem Stand\n');
    const database = openDatabase(target.url, { filesFolder: target.files });
    await fill(database, seed === 'demo');
    return database;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}
