import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { importPath } from '#app/operations/import/import-path.server.ts';

// A process of its own, for its peak is its whole life's: imports one file and says how much memory it took.
const [path = ''] = process.argv.slice(2);
const database = openDatabase(process.env.DATABASE_URL ?? '');
try {
  const order = { path, kind: 'contacts', fixed: {}, dryRun: false } as const;
  const { counts } = await importPath(environmentOf(database), system, order);
  process.stdout.write(JSON.stringify({ ...counts, peak: process.resourceUsage().maxRSS * 1024 }));
} finally {
  await database.close();
}
