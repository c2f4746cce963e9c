import { parseArgs } from 'node:util';
import { openDatabase } from '#app/database/client.server.ts';
import { print, Refusal, runCommand, WrongUse } from './cli/command.ts';
import { readApplied } from './db/applied.ts';
import { checkDatabase } from './db/check.ts';
import { migrate } from './db/migrate.ts';
import { compareMigrations, readMigrations } from './db/migrations.ts';
import { targetOf } from './db/target.ts';

const help = `npm run -s db -- BEFEHL [--json]

  migrate        bringt die Datenbank auf den Stand dieses Programms
  status         zeigt, welche Migrationen angewandt sind
  check          prüft Einstellungen, Unversehrtheit und Migrationen
  backup DATEI   sichert die Datenbank samt Anhängen in eine Datei, während das Programm läuft
  restore DATEI  spielt eine Sicherung samt Anhängen in eine leere Datenbank ein (--force: ersetzt eine volle)
  reindex        baut das Suchverzeichnis neu auf, während das Programm läuft
  seed demo      legt die Beispieldaten in einer leeren Datenbank an
  generate N     füllt eine leere Datenbank mit N erfundenen Organisationen, ebenso vielen Personen
                 und doppelt so vielen Treffen, zum Messen; das Passwort der Konten steht in DEMO_PASSWORD
  new NAME       schreibt die nächste Migration beider Datenbanken (für Entwickler)

Die Datenbank steht in DATABASE_URL (file:PFAD oder postgres://…).
`;

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
  });
  const [command, argument] = positionals;
  const json = values.json;
  const target = targetOf(process.env);

  switch (command) {
    case 'migrate': {
      const applied = await migrate(target);
      const { seedReference } = await import('./seed/reference.ts');
      const { reindexIfOutdated } = await import('#app/search/reindex.server.ts');
      const database = openDatabase(target.url);
      try {
        await seedReference(database);
        await reindexIfOutdated(database, new Date());
      } finally {
        await database.close();
      }
      const sentence =
        applied.length > 0
          ? `Migrationen angewandt: ${applied.join(', ')}.`
          : 'Die Datenbank ist auf dem Stand.';
      return print(json, { applied }, sentence);
    }
    case 'status': {
      const state = compareMigrations(readMigrations(target.dialect), await readApplied(target));
      const lines = Object.entries(state).map(([name, list]) => `${name}: ${list.join(', ') || '–'}`);
      return print(json, { dialect: target.dialect, ...state }, lines.join('\n'));
    }
    case 'check': {
      const database = openDatabase(target.url);
      try {
        const findings = await checkDatabase(target, database);
        const lines = findings.map(
          ({ name, value, ok }) => `${ok ? 'ok    ' : 'FEHLER'} ${name}: ${JSON.stringify(value)}`,
        );
        print(json, findings, lines.join('\n'));
        if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
      } finally {
        await database.close();
      }
      return;
    }
    case 'backup':
    case 'restore': {
      if (!argument) throw new WrongUse('Bitte die Datei der Sicherung nennen.');
      const { backup, restore } = await import('./db/backup.ts');
      if (command === 'restore') {
        return print(json, await restore(target, argument, values.force), 'Sicherung eingespielt.');
      }
      const result = await backup(target, argument);
      const gaps = result.missing.length;
      if (gaps > 0) process.stderr.write(`Es fehlen ${gaps} Dateien von Anhängen in ${target.files}.\n`);
      return print(json, result, `Gesichert: ${argument}.`);
    }
    case 'reindex': {
      const { reindex } = await import('#app/search/reindex.server.ts');
      const database = openDatabase(target.url);
      try {
        const counts = await reindex(database, new Date());
        const sum = Object.values(counts).reduce((all, count) => all + count, 0);
        return print(json, counts, `Das Suchverzeichnis ist neu aufgebaut: ${sum} Einträge.`);
      } finally {
        await database.close();
      }
    }
    case 'seed': {
      if (argument !== 'demo') throw new WrongUse('Es gibt die Beispieldaten "demo".');
      const database = openDatabase(target.url);
      try {
        const { seedDemo } = await import('./seed/demo.ts');
        const result = await seedDemo(database, { password: process.env.DEMO_PASSWORD || null });
        if (!result)
          throw new Refusal('Die Datenbank ist nicht leer: die Beispieldaten kommen nur in eine leere.');
        const lines = result.accounts.map(({ email, password }) => `  ${email}  ${password}`);
        return print(json, result, `Beispieldaten angelegt. Konten:\n${lines.join('\n')}`);
      } finally {
        await database.close();
      }
    }
    case 'generate': {
      const organisations = Number(argument);
      if (!Number.isInteger(organisations) || organisations < 1) throw new WrongUse('Eine Anzahl fehlt.');
      const { generate } = await import('./generate/generate.ts');
      await generate(target, organisations, process.env.DEMO_PASSWORD);
      return print(json, { organisations }, `Erzeugt: ${organisations} Organisationen.`);
    }
    case 'new': {
      if (!argument || !/^[a-z][a-z0-9_]*$/.test(argument))
        throw new WrongUse('Ein Name wie add_tags fehlt.');
      const { newMigration } = await import('./db/new.ts');
      const name = await newMigration(argument, new Date());
      return print(json, { name }, name ?? 'Das Schema ist unverändert.');
    }
    default:
      throw new WrongUse(command ? `Unbekannter Befehl: ${command}.` : 'Ein Befehl fehlt.');
  }
});
