import { afterAll, describe, it } from 'vitest';
import type { Database } from '#app/database/client.server.ts';
import routes from '#app/routes.ts';
import { fillDatabase } from '../../scripts/generate/fill.ts';
import { sizeOf } from '../../scripts/generate/size.ts';
import { asksRecords, type Counted, openCounted } from '../support/counted.ts';
import { type Dialect, dialects, type Filling, freshDatabase } from '../support/database.ts';
import { demoPassword } from '../support/demo.ts';
import { patterns } from '../support/routes.ts';

const password = 'Beispiel-Passwort-2026';

/** An id of each kind that has pages of its own, by the part of the address in front of it. */
async function idsOf({ read }: Database): Promise<Record<string, string | undefined>> {
  const select = { id: true };
  const [
    organisation,
    contact,
    meeting,
    relationship,
    followUp,
    project,
    listing,
    introduction,
    user,
    view,
    presentation,
  ] = await Promise.all([
    read.organisation.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.contact.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.meeting.findFirst({ select, orderBy: { attendances: { _count: 'desc' } } }),
    read.relationship.findFirst({ select }),
    read.followUp.findFirst({ select }),
    read.project.findFirst({ select }),
    read.listing.findFirst({ select }),
    read.introduction.findFirst({ select }),
    read.user.findFirst({ select }),
    read.networkView.findFirst({ select }),
    read.presentation.findFirst({ select }),
  ]);
  return {
    organisationen: organisation?.id,
    kontakte: contact?.id,
    treffen: meeting?.id,
    beziehungen: relationship?.id,
    wiedervorlagen: followUp?.id,
    projekte: project?.id,
    angebote: listing?.id,
    vermittlungen: introduction?.id,
    konten: user?.id,
    ansichten: view?.id,
    praesentationen: presentation?.id,
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
/** On SQLite Prisma sends one more statement for each relation: many small ones, in the same process. */
const relations = 30;

const allowedFor = (dialect: Dialect) => (dialect === 'sqlite' ? most + relations : most);

/**
 * Of some looks the one that asked least: whatever else is at work, such as
 * the network that another page has set going, may fall into one of them.
 */
async function least({ ask }: Counted, address: string, enough: number): Promise<number> {
  let count = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 4 && count > enough; look += 1) {
    count = Math.min(count, (await ask(address)).statements.filter(asksRecords).length);
  }
  return count;
}

// Most of the time is waiting until nothing more is asked: the four wait at once.
describe.concurrent.each(dialects)('what a page asks of the database (%s)', (dialect) => {
  const ends: Array<() => Promise<void>> = [];
  const open = async (
    filling: Filling,
    password: string,
    fill?: (database: Database) => Promise<unknown>,
  ): Promise<Counted> => {
    const fresh = await freshDatabase(dialect, filling);
    ends.push(fresh.remove);
    const counted = await openCounted(fresh.url, password, fill);
    ends.push(counted.close);
    return counted;
  };
  const generated = (organisations: number) =>
    open('reference', password, (database) => fillDatabase(database, sizeOf(organisations), password));
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  it('keeps within its bound on every page: twelve, and on SQLite the relations too', async ({ expect }) => {
    const demo = await open('demo', demoPassword);
    const found: Array<readonly [address: string, count: number]> = [];
    for (const address of await addressesOf(demo.database)) {
      // The first look fills what a process remembers of the reference tables.
      const { status } = await demo.ask(address);
      if (status === 200) found.push([address, await least(demo, address, allowedFor(dialect))]);
    }
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(([, count]) => count > allowedFor(dialect))).toEqual([]);
    expect(found.filter(([, count]) => count === 0)).toEqual([]);
  }, 240_000);

  it('is no more in a record ten times the size', async ({ expect }) => {
    const [small, large] = [await generated(60), await generated(600)];
    // A file is read page by page, each with the same questions.
    const pages = async ({ database }: Counted) =>
      (await addressesOf(database)).filter((address) => !address.endsWith('.csv'));
    const [few, many] = [await pages(small), await pages(large)];
    expect(few.length).toBe(many.length);
    const grown: string[] = [];
    for (const [at, address] of few.entries()) {
      const other = many[at] ?? '';
      const [first, second] = await Promise.all([small.ask(address), large.ask(other)]);
      expect(second.status, other).toBe(first.status);
      const one = (await small.ask(address)).statements.filter(asksRecords).length;
      const ten = await least(large, other, one);
      if (ten > one) grown.push(`${address}: ${one} → ${ten}`);
    }
    expect(grown).toEqual([]);
  }, 240_000);
});
