import { openDatabase } from '#app/database/client.server.ts';
import { searchIndexVersion } from '#app/records/setting/store.server.ts';
import { indexVersion } from '#app/search/version.ts';
import { migrate } from './migrate.ts';
import type { Target } from './target.ts';

/** Brings a database to where the app can serve from it, and says what was done. */
export async function prepare(target: Target, demo: boolean): Promise<void> {
  const applied = await migrate(target);
  if (applied.length > 0) process.stdout.write('… Datenbank ist angelegt und auf dem Stand\n');
  const database = openDatabase(target.url);
  try {
    if ((await database.read.territory.findFirst({ select: { key: true } })) === null) {
      const { seedReference } = await import('../seed/reference.ts');
      await seedReference(database);
    }
    if ((await searchIndexVersion(database.read)) !== indexVersion) {
      const { reindex } = await import('#app/search/reindex.server.ts');
      await reindex(database, new Date());
    }
    if (!demo || (await database.read.user.findFirst({ select: { id: true } })) !== null) return;
    const { seedDemo } = await import('../seed/demo.ts');
    const result = await seedDemo(database, { password: process.env.DEMO_PASSWORD || null });
    if (!result) return;
    const lines = result.accounts.map(({ email, password }) => `  ${email.padEnd(26)} ${password}`);
    process.stdout.write(
      `… Beispieldaten sind angelegt. Konten (nur jetzt zu sehen):\n${lines.join('\n')}\n`,
    );
  } finally {
    await database.close();
  }
}
