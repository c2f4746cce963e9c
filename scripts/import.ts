import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '#app/database/client.server.ts';
import { de } from '#app/i18n/de/index.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { importPath, type PathImport, type PathReport } from '#app/operations/import/import-path.server.ts';
import { fieldName, reasonText, sentence } from '#app/operations/import/rejected.ts';
import { TableError } from '#app/platform/table/table.ts';
import { importKinds } from '#app/records/import-batch/terms.ts';
import { actorOf } from './cli/actor.ts';
import { Refusal, runCommand, WrongUse } from './cli/command.ts';
import { targetOf } from './db/target.ts';

const help = `npm run -s import -- DATEI [--as organisations|contacts] [--set FELD=WERT]… [--dry-run] [--as-user E] [--json]

  Übernimmt Organisationen oder Kontakte aus einer CSV- oder Excel-Datei (.xlsx).
  Die Spalten werden an ihren Überschriften erkannt, deutsch oder englisch.

  --as KIND       was in der Datei steht; ohne Angabe wird es erkannt
  --set FELD=WERT Wert für alle neuen Einträge, etwa --set sector=BUSINESS
  --dry-run       nur prüfen, nichts schreiben
  --as-user E     mit den Rechten dieses Kontos; ohne Angabe mit allen
  --json          {rejected: [{line, column, reason}], id, kind, created, updated, skipped, rejectedRows}

Die Datenbank steht in DATABASE_URL. Ein Import lässt sich auf der Seite /import rückgängig machen.
`;

/** What a file or a use case refuses, as one sentence for the operator. */
function asRefusal(error: unknown): unknown {
  if (error instanceof TableError)
    return new Refusal(sentence('de', `${error.problem}?line=${error.line ?? '?'}`));
  if (!(error instanceof Failure)) return error;
  const fields = error.fields.map(({ path, message }) => {
    const field = path.split('.').at(-1) ?? path;
    return `${fieldName('de', field)} (${field}): ${sentence('de', message)}`;
  });
  const reasons: Record<string, string> = {
    ...de.failure.reason,
    'forbidden-role': de.failure.page.forbidden.text,
  };
  return new Refusal(fields.join(' ') || (reasons[error.reason] ?? error.reason));
}

function fixedOf(settings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, field, value] = /^(\w+)=(.*)$/.exec(setting) ?? [];
      if (!field || value === undefined) throw new WrongUse(`--set erwartet FELD=WERT, nicht „${setting}“.`);
      return [field, value];
    }),
  );
}

type Rejected = Parameters<NonNullable<PathImport['onRejected']>>[0];

/** Prints each rejected row as it comes, and the counts behind them; as JSON all of it is one object. */
function printer(json: boolean, dryRun: boolean) {
  let told = 0;
  const out = (text: string) => process.stdout.write(text);
  return {
    onRejected({ line, reasons }: Rejected): void {
      if (!json) return void out(`Zeile ${line}: ${reasonText('de', reasons)}\n`);
      for (const { path, message } of reasons) {
        out(told === 0 ? '{"rejected":[' : ',');
        out(JSON.stringify({ line, column: path || null, reason: sentence('de', message) }));
        told += 1;
      }
    },
    end({ id, kind, counts: { created, updated, skipped, rejected } }: PathReport): void {
      if (json) {
        const rest = JSON.stringify({ id, kind, created, updated, skipped, rejectedRows: rejected });
        return void out(`${told === 0 ? '{"rejected":[' : ''}],${rest.slice(1)}\n`);
      }
      const total = dryRun ? 'Es würden' : 'Es wurden';
      out(
        `${total} ${created} angelegt, ${updated} geändert, ${skipped} unverändert gelassen, ${rejected} abgelehnt.\n`,
      );
    },
  };
}

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      'as-user': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new WrongUse('Genau eine Datei wird erwartet.');
  const kind = importKinds.find((known) => known === values.as) ?? null;
  if (values.as !== undefined && !kind) throw new WrongUse(`--as ist ${importKinds.join(' oder ')}.`);
  const fixed = fixedOf(values.set);
  if (!existsSync(path)) throw new Refusal(`Die Datei ${path} gibt es nicht.`);
  const dryRun = values['dry-run'];
  const database = openDatabase(targetOf(process.env).url);
  const environment = environmentOf(database);
  try {
    const actor = await actorOf(environment, values['as-user']);
    const { onRejected, end } = printer(values.json, dryRun);
    end(await importPath(environment, actor, { path, kind, fixed, dryRun, onRejected }));
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await database.close();
  }
});
