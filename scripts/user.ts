import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { system } from '#app/access/actor.ts';
import { roles } from '#app/access/role.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { toLocalInput } from '#app/kernel/day.ts';
import { type Environment, environmentOf } from '#app/kernel/environment.server.ts';
import { createAccount, disableAccount } from '#app/records/account/administer.server.ts';
import { listAccountsUseCase } from '#app/records/account/list.server.ts';
import type { PresentedAccount } from '#app/records/account/present.ts';
import { issueResetLink } from '#app/records/account/reset.server.ts';
import { suggestOrganisations } from '#app/records/organisation/store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { print, Refusal, runCommand, WrongUse } from './cli/command.ts';
import { asRefusal } from './cli/refusal.ts';
import { targetOf } from './db/target.ts';
import { readEnvironment } from './launch/environment.mjs';

const help = `npm run -s user -- BEFEHL [--json]

  create --email E --role manager|partner|leadership|admin --password-stdin
         [--name N] [--organisation NAME] [--region KEY]…
                          legt ein Konto an; das Passwort steht auf der Standardeingabe.
                          Ohne --region: alle Regionen. Ein Partner braucht --organisation.
  list                    zeigt alle Konten
  disable --email E       sperrt ein Konto und beendet seine Sitzungen
  reset-link --email E    zeigt einmal einen Link, mit dem die Person ihr Passwort setzt;
                          er gilt 24 Stunden und nur einmal

Die Datenbank steht in DATABASE_URL, die Adresse des Links in APP_URL.
`;

function needed(value: string | undefined, option: string): string {
  if (!value) throw new WrongUse(`--${option} fehlt.`);
  return value;
}

async function organisationNamed(database: Database, name: string): Promise<string> {
  const found = await suggestOrganisations(database.read, { kind: 'everything' }, name, 50);
  const exact = found.filter((row) => row.name === name || row.shortName === name);
  if (exact.length === 1 && exact[0]) return exact[0].id;
  throw new Refusal(
    exact.length === 0 ? `Die Organisation „${name}“ gibt es nicht.` : `„${name}“ gibt es mehrmals.`,
  );
}

async function everyAccount(environment: Environment): Promise<PresentedAccount[]> {
  const accounts: PresentedAccount[] = [];
  for (let after: string | undefined | null; after !== null; ) {
    const { items, next } = await listAccountsUseCase.run(environment, system, {
      sort: 'email',
      size: 200,
      after,
    });
    accounts.push(...items);
    after = next;
  }
  return accounts;
}

async function findAccount(environment: Environment, email: string) {
  const accounts = await everyAccount(environment);
  const account = accounts.find((candidate) => candidate.email === email.trim().toLowerCase());
  if (!account) throw new Refusal(`Ein Konto ${email} gibt es nicht.`);
  return account;
}

interface Options {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
  readonly region?: readonly string[] | undefined;
  readonly 'password-stdin': boolean;
}

async function create(environment: Environment, options: Options) {
  const email = needed(options.email, 'email');
  const role = roles.find((known) => known === needed(options.role, 'role').toUpperCase());
  if (!role) throw new WrongUse('--role ist manager, partner, leadership oder admin.');
  if (!options['password-stdin']) throw new WrongUse('--password-stdin fehlt: das Passwort kommt von dort.');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const { database } = environment;
  const all = (await listRegions(database.read, 'all')).map(({ key }) => key);
  const organisationId = options.organisation
    ? await organisationNamed(database, options.organisation)
    : null;
  return createAccount.run(environment, system, {
    name: options.name ?? email.split('@', 1)[0],
    email,
    role,
    organisationId,
    regionKeys: role === 'ADMIN' ? [] : (options.region ?? all),
    next: password,
  });
}

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      organisation: { type: 'string' },
      region: { type: 'string', multiple: true },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  const database = openDatabase(targetOf(process.env).url);
  const environment = environmentOf(database);
  try {
    switch (positionals[0]) {
      case 'create': {
        const { id, name } = await create(environment, values);
        return print(values.json, { id, email: values.email }, `Konto angelegt: ${name} (${values.email}).`);
      }
      case 'list': {
        const accounts = await everyAccount(environment);
        const lines = accounts.map(
          ({ email, role, disabled }) => `${email.padEnd(32)} ${role}${disabled ? ' (gesperrt)' : ''}`,
        );
        return print(values.json, accounts, lines.join('\n'));
      }
      case 'disable': {
        const { id, version, name } = await findAccount(environment, needed(values.email, 'email'));
        await disableAccount.run(environment, system, { id, version });
        return print(values.json, { id }, `Konto gesperrt: ${name}.`);
      }
      case 'reset-link': {
        const { id, email } = await findAccount(environment, needed(values.email, 'email'));
        const { path, expiresAt } = await issueResetLink.run(environment, system, { id });
        const url = `${readEnvironment(process.env).appUrl}${path}`;
        const until = toLocalInput(new Date(expiresAt)).replace('T', ', ');
        return print(values.json, { email, url, expiresAt }, `${url}\nGilt bis ${until} Uhr und nur einmal.`);
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
