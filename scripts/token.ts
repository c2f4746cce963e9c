import { parseArgs } from 'node:util';
import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import { listTokensUseCase } from '#app/records/token/list.server.ts';
import { revokeTokenUseCase } from '#app/records/token/revoke.server.ts';
import { print, runCommand, WrongUse } from './cli/command.ts';
import { asRefusal } from './cli/refusal.ts';
import { targetOf } from './db/target.ts';

const help = `npm run -s token -- BEFEHL [--json]

  create --email E --name N [--read-only] [--days N]
                          legt einen Zugriffsschlüssel für die API an und zeigt ihn einmal;
                          er darf, was das Konto darf. Ohne --days gilt er ein Jahr.
  list [--email E] [--all]
                          zeigt die gültigen Schlüssel, mit --all auch die abgelaufenen und widerrufenen
  revoke --id ID          macht einen Schlüssel sofort ungültig

Die Datenbank steht in DATABASE_URL.
`;

function needed(value: string | undefined, option: string): string {
  if (!value) throw new WrongUse(`--${option} fehlt.`);
  return value;
}

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      email: { type: 'string' },
      name: { type: 'string' },
      'read-only': { type: 'boolean', default: false },
      days: { type: 'string' },
      all: { type: 'boolean', default: false },
      id: { type: 'string' },
    },
  });
  const database = openDatabase(targetOf(process.env).url);
  const environment = environmentOf(database);
  try {
    switch (positionals[0]) {
      case 'create': {
        const made = await createToken.run(environment, system, {
          email: needed(values.email, 'email'),
          name: needed(values.name, 'name'),
          scope: values['read-only'] ? 'READ' : 'WRITE',
          ...(values.days !== undefined && { days: values.days }),
        });
        return print(values.json, made, made.token);
      }
      case 'list': {
        const { email, all } = values;
        const tokens = await listTokensUseCase.run(environment, system, { all, ...(email && { email }) });
        const lines = tokens.map(
          ({ id, email: owner, name, scope, live, lastUsedAt }) =>
            `${id}  ${owner.padEnd(28)} ${scope.padEnd(5)} ${live ? 'gültig  ' : 'ungültig'} ${lastUsedAt ?? 'nie benutzt             '} ${name}`,
        );
        return print(values.json, tokens, lines.join('\n'));
      }
      case 'revoke': {
        const id = needed(values.id ?? positionals[1], 'id');
        const { name } = await revokeTokenUseCase.run(environment, system, { id });
        return print(values.json, { id }, `Schlüssel widerrufen: ${name}.`);
      }
      default:
        throw new WrongUse(positionals[0] ? `Unbekannter Befehl: ${positionals[0]}.` : 'Ein Befehl fehlt.');
    }
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await database.close();
  }
});
