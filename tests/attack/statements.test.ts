import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { afterAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import routes from '#app/routes.ts';
import { projectFile } from '../../scripts/db/derive.ts';
import { fillDatabase } from '../../scripts/generate/fill.ts';
import { sizeOf } from '../../scripts/generate/size.ts';
import { seedDemo } from '../../scripts/seed/demo.ts';
import { type Dialect, dialects, type FreshDatabase, freshDatabase } from '../support/database.ts';
import { patterns } from '../support/routes.ts';

const password = 'Beispiel-Passwort-2026';
const origin = 'http://localhost:3000';

/** The production build in this process, over a database whose statements are counted. */
interface Counted {
  readonly database: Database;
  /** The statements that a page asks for, as the manager opens it. */
  readonly ask: (
    path: string,
  ) => Promise<{ readonly status: number; readonly statements: readonly string[] }>;
  readonly stop: () => Promise<void>;
}

async function openCounted(
  dialect: Dialect,
  fill: (database: Database) => Promise<unknown>,
): Promise<Counted> {
  const fresh: FreshDatabase = await freshDatabase(dialect);
  let statements: string[] = [];
  const database = openDatabase(fresh.url, { onStatement: (sql) => statements.push(sql) });
  await fill(database);
  const build: ServerBuild = await import(projectFile('build/server/index.js'));
  const handle = createRequestHandler(build, 'production');
  const context = {
    environment: environmentOf(database),
    nonce: 'nonce',
    address: '127.0.0.1',
    appUrl: origin,
    apiRequestsPerMinute: 600,
    log: createLog('silent'),
  };
  const request = (path: string, init: RequestInit = {}) =>
    handle(new Request(`${origin}${path}`, { ...init, redirect: 'manual' }), { ...context });
  const body = new URLSearchParams({ email: 'manager@example.org', password });
  const signedIn = await request('/anmelden', { method: 'POST', body });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return {
    database,
    async ask(path) {
      statements = [];
      const answer = await request(path, { headers: { cookie } });
      await answer.text();
      // Opening and closing a transaction asks nothing of a table.
      const asked = statements.filter((sql) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET)\b/i.test(sql));
      return { status: answer.status, statements: asked };
    },
    async stop() {
      await database.close();
      await fresh.remove();
    },
  };
}

/** An id of each kind that has pages of its own, by the part of the address in front of it. */
async function idsOf({ read }: Database): Promise<Record<string, string | undefined>> {
  const select = { id: true };
  const [organisation, contact, meeting, relationship, followUp, project, listing, user] = await Promise.all([
    read.organisation.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.contact.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.meeting.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.relationship.findFirst({ select }),
    read.followUp.findFirst({ select }),
    read.project.findFirst({ select }),
    read.listing.findFirst({ select }),
    read.user.findFirst({ select }),
  ]);
  return {
    organisationen: organisation?.id,
    kontakte: contact?.id,
    treffen: meeting?.id,
    beziehungen: relationship?.id,
    wiedervorlagen: followUp?.id,
    projekte: project?.id,
    angebote: listing?.id,
    konten: user?.id,
  };
}

const withWords: Readonly<Record<string, string>> = {
  '/suche': '/suche?q=m',
  '/suche/beste': '/suche/beste?q=m',
  '/suche/akteure': '/suche/akteure?q=m',
};

/** Every address that shows something, with ids of records that are there. */
async function addressesOf(database: Database): Promise<string[]> {
  const ids = await idsOf(database);
  return patterns(routes)
    .filter((pattern) => !/\*|:token|:entry|:table|verbindung/.test(pattern))
    .map((pattern) =>
      pattern.replace(/\/(\w+)\/:id/, (_, area: string) => `/${area}/${ids[area] ?? ':none'}`),
    )
    .filter((address) => !address.includes(':'))
    .map((address) => withWords[address] ?? address);
}

/** performance.md: what a page may ask of the database. */
const most = 12;
/** It derives its ties on the spot from five kinds of evidence (docs/decisions/0017). */
const organisationPage = 15;
/** On SQLite Prisma sends one more statement for each relation: many small ones, in the same process. */
const relations = 32;

function allowedFor(dialect: Dialect, address: string): number {
  const page = /^\/organisationen\/[0-9a-f-]{36}$/.test(address) ? organisationPage : most;
  return dialect === 'sqlite' ? page + relations : page;
}

describe.each(dialects)('what a page asks of the database (%s)', (dialect) => {
  const counted: Counted[] = [];
  const open = async (fill: (database: Database) => Promise<unknown>) => {
    const one = await openCounted(dialect, fill);
    counted.push(one);
    return one;
  };
  afterAll(async () => {
    for (const one of counted) await one.stop();
  });

  it('keeps within its bound on every page: twelve, and on SQLite the relations too', async () => {
    const demo = await open((database) => seedDemo(database, { password }));
    const addresses = await addressesOf(demo.database);
    const found: Array<readonly [address: string, count: number]> = [];
    for (const address of addresses) {
      await demo.ask(address);
      const { status, statements } = await demo.ask(address);
      if (status === 200) found.push([address, statements.length]);
    }
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(([address, count]) => count > allowedFor(dialect, address))).toEqual([]);
    expect(found.filter(([, count]) => count === 0)).toEqual([]);
  });

  it('is no more in a record ten times the size', async () => {
    const [small, large] = [
      await open((database) => fillDatabase(database, sizeOf(60), password)),
      await open((database) => fillDatabase(database, sizeOf(600), password)),
    ];
    const [few, many] = [await addressesOf(small.database), await addressesOf(large.database)];
    expect(few.length).toBe(many.length);
    const grown: string[] = [];
    for (const [at, address] of few.entries()) {
      const other = many[at] ?? '';
      await small.ask(address);
      await large.ask(other);
      const [one, ten] = [await small.ask(address), await large.ask(other)];
      expect(ten.status, other).toBe(one.status);
      if (ten.statements.length > one.statements.length) {
        grown.push(`${address}: ${one.statements.length} → ${ten.statements.length}`);
      }
    }
    expect(grown).toEqual([]);
  });
});
