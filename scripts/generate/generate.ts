import { openDatabase } from '#app/database/client.server.ts';
import { Refusal, WrongUse } from '../cli/command.ts';
import { migrate } from '../db/migrate.ts';
import type { Target } from '../db/target.ts';
import { seedReference } from '../seed/reference.ts';
import { fillDatabase } from './fill.ts';
import { sizeOf } from './size.ts';

/** Migrates a database and fills it with an invented record; refuses one that holds anything. */
export async function generate(
  target: Target,
  organisations: number,
  password: string | undefined,
): Promise<void> {
  if (!password) throw new WrongUse('DEMO_PASSWORD fehlt: das Passwort der erzeugten Konten.');
  await migrate(target);
  const database = openDatabase(target.url);
  try {
    await seedReference(database);
    if ((await database.read.user.findFirst({ select: { id: true } })) !== null) {
      throw new Refusal('Die Datenbank ist nicht leer: erzeugt wird nur in einer leeren.');
    }
    await fillDatabase(database, sizeOf(organisations), password);
  } finally {
    await database.close();
  }
}
