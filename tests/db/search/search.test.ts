import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { suggestActors } from '#app/operations/suggest-actors.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { restoreOrganisation } from '#app/records/organisation/restore.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { searchable } from '#app/records/registry.server.ts';
import { indexRecords } from '#app/search/follow.server.ts';
import { reindex, reindexIfOutdated } from '#app/search/reindex.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';
import { hitsFor, marksOf, namesFor, searchFor, textOf } from '../../support/searching.ts';

async function organisation(environment: Environment, name: string, more: object = {}): Promise<string> {
  const fields = { name, sector: 'BUSINESS', territoryKey: '16062041', ...more };
  return (await createOrganisation.run(environment, system, fields)).id;
}

/** The environment at a minute of its own, so that what is written later is later. */
function at(environment: Environment, minute: number): Environment {
  return { ...environment, now: () => new Date(Date.UTC(2026, 2, 2, 10, minute)) };
}

eachDialect('search', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    const { environment } = context;
    await organisation(at(environment, 1), 'Wasserbetrieb Artern', { description: 'Früher Stadtwerke.' });
    await organisation(at(environment, 2), 'Stadtwerke Artern');
    await organisation(at(environment, 3), 'Neue Stadtwerke');
    await organisation(at(environment, 4), 'Stadtwerke');
    await organisation(at(environment, 5), 'Stadtwrke Greußen');
    await organisation(at(environment, 6), 'Überlandstadtwerke');
    await organisation(at(environment, 7), 'Bäckerei Großmann', {
      city: 'Weißensee',
      phone: '+49 3631 900100',
    });
    await organisation(at(environment, 8), 'Café Goethe', {
      tags: 'Gastronomie',
      email: 'gast@goethe.example',
    });
  });
  const names = (q: string) => namesFor(context.environment, office.actors.MANAGER, q);

  describe('forgives', () => {
    it.each([
      ['Müller', 'Müller & Söhne'],
      ['Mueller', 'Müller & Söhne'],
      ['Muller', 'Müller & Söhne'],
      ['MÜLLER', 'Müller & Söhne'],
      ['Mu\u0308ller', 'Müller & Söhne'],
      ['söhne müller', 'Müller & Söhne'],
      ['Soehne, Mueller', 'Müller & Söhne'],
      ['muel', 'Müller & Söhne'],
      ['mü sö', 'Müller & Söhne'],
      ['Mülelr', 'Müller & Söhne'],
      ['Mller', 'Müller & Söhne'],
      ['Müllxer', 'Müller & Söhne'],
      ['Nüller', 'Müller & Söhne'],
      ['Mülelr Söhne', 'Müller & Söhne'],
      ['Söhne Mülelr', 'Müller & Söhne'],
      ['Grossmann', 'Bäckerei Großmann'],
      ['Großman', 'Bäckerei Großmann'],
      ['Baeckerei', 'Bäckerei Großmann'],
      ['Weissensee', 'Bäckerei Großmann'],
      ['03631/900100', 'Bäckerei Großmann'],
      ['0049 (0)3631 900', 'Bäckerei Großmann'],
      ['Göthe', 'Café Goethe'],
      ['cafe', 'Café Goethe'],
      ['gast@goethe.example', 'Café Goethe'],
      ['Gastronmie', 'Café Goethe'],
      ['Kim Chef', 'Kim Chef'],
      ['chef kim', 'Kim Chef'],
      ['Kennenlernen', 'Kennenlernen'],
    ])('%s finds %s', async (q, name) => {
      expect(await names(q)).toContain(name);
    });

    it.each(['Mxllxr', 'Mülelr Söhen', 'Stadtwerke Nirgendwo', 'zzz', 'Söhne Stadtwerke'])(
      '%s finds nothing',
      async (q) => {
        expect(await names(q)).toEqual([]);
      },
    );
  });

  it('puts the exact name before its beginning, that before words in it, their ends, other texts and slips', async () => {
    const { environment } = context;
    const all = await hitsFor(environment, office.actors.MANAGER, 'Stadtwerke', { kind: 'organisation' });
    expect(all.map(({ name }) => textOf(name))).toEqual([
      'Stadtwerke',
      'Stadtwerke Artern',
      'Neue Stadtwerke',
      'Überlandstadtwerke',
      'Wasserbetrieb Artern',
      'Stadtwrke Greußen',
    ]);
    expect((await names('Artern Stadtwerke'))[0]).toBe('Stadtwerke Artern');
  });

  it('puts the later first among equals', async () => {
    const { environment } = context;
    await organisation(at(environment, 20), 'Gleichnamig', { city: 'Alt' });
    await organisation(at(environment, 21), 'Gleichnamig', { city: 'Neu' });
    await organisation(at(environment, 19), 'Gleichnamig', { city: 'Uralt' });
    const hits = await hitsFor(environment, office.actors.MANAGER, 'Gleichnamig');
    const rows = await context.database.read.organisation.findMany({ where: { name: 'Gleichnamig' } });
    const cities = hits.map(({ id }) => rows.find((row) => row.id === id)?.city);
    expect(cities).toEqual(['Neu', 'Alt', 'Uralt']);
  });

  it('marks the words that match, and shows where they stand', async () => {
    const { environment } = context;
    const { MANAGER } = office.actors;
    const [company] = await hitsFor(environment, MANAGER, 'soehne muell');
    expect(marksOf(company?.name ?? [])).toEqual(['Müller', 'Söhne']);
    const short = 'IHK';
    const chamber = { name: 'Industrie- und Handelskammer', shortName: short, sector: 'BUSINESS' };
    await createOrganisation.run(environment, system, { ...chamber, territoryKey: '16062041' });
    const [shortened] = await hitsFor(environment, MANAGER, 'ihk');
    expect(textOf(shortened?.name ?? [])).toBe(chamber.name);
    expect(marksOf(shortened?.about ?? [])).toEqual([short]);
    const [whole] = await hitsFor(environment, MANAGER, 'Handelskammer');
    expect(textOf(whole?.about ?? [])).not.toContain(short);
    const [slipped] = await hitsFor(environment, MANAGER, 'Mülelr');
    expect(marksOf(slipped?.name ?? [])).toEqual(['Müller']);
    const [noted] = await hitsFor(environment, MANAGER, 'Früher');
    expect(noted?.excerpts[0]?.field).toBe('description');
    expect(textOf(noted?.excerpts[0]?.segments ?? [])).toBe('Früher Stadtwerke.');
    expect(marksOf(noted?.excerpts[0]?.segments ?? [])).toEqual(['Früher']);
    const [person] = await hitsFor(environment, MANAGER, 'Leitung Chef');
    expect([textOf(person?.name ?? []), marksOf(person?.about ?? [])]).toEqual(['Kim Chef', ['Leitung']]);
  });

  it('follows every write in its transaction', async () => {
    const { environment } = context;
    const id = await organisation(environment, 'Wandelwerk');
    expect(await names('Wandelwerk')).toEqual(['Wandelwerk']);
    const change = { id, name: 'Umgebaut', sector: 'STATE', territoryKey: '16062041' };
    await changeOrganisation.run(environment, system, { ...change, version: 1 });
    expect(await names('Wandelwerk')).toEqual([]);
    expect(await names('Umgebaut')).toEqual(['Umgebaut']);
    await binOrganisation.run(environment, system, { id, version: 2 });
    expect(await names('Umgebaut')).toEqual([]);
    await restoreOrganisation.run(environment, system, { id, version: 3 });
    expect(await names('Umgebaut')).toEqual(['Umgebaut']);

    const contact = await createContact.run(environment, system, { lastName: 'Vergänglich' });
    expect(await namesFor(environment, system, 'Vergänglich')).toEqual(['Vergänglich']);
    await binContact.run(environment, system, { id: contact.id, version: 1 });
    expect(await namesFor(environment, system, 'Vergänglich')).toEqual([]);

    const meeting = await logMeeting.run(environment, system, {
      title: 'Eintagsfliege',
      start: '2026-03-02T10:00:00+01:00',
      regionKey: northern,
      attendees: [`organisation:${office.school}`],
      followUps: [],
    });
    expect(await names('Eintagsfliege')).toEqual(['Eintagsfliege']);
    await binMeeting.run(environment, system, { id: meeting.id, version: 1 });
    expect(await names('Eintagsfliege')).toEqual([]);
  });

  it('leaves the index as it was after a refusal', async () => {
    const before = await checksum(context.url);
    const { environment } = context;
    const fields = { name: 'Verweigert', sector: 'STATE' };
    await expect(createOrganisation.run(environment, office.actors.PARTNER, fields)).rejects.toThrow(
      'forbidden',
    );
    const stale = { id: office.school, version: 99, name: 'Zu spät', sector: 'STATE' };
    await expect(changeOrganisation.run(environment, office.actors.MANAGER, stale)).rejects.toThrow(
      'conflict',
    );
    expect(await checksum(context.url)).toBe(before);
    expect(await names('Verweigert')).toEqual([]);
  });

  it('takes out of the index who is erased, to the last word', async () => {
    const { environment, database } = context;
    const { id } = await createContact.run(environment, system, {
      lastName: 'Auslöschung',
      notes: 'Unvergesslich',
    });
    const contacts = searchable.find(({ kind }) => kind === 'contact');
    if (!contacts) throw new Error('Contacts are searched.');
    await database.transaction(async (db) => {
      await db.contact.delete({ where: { id } });
      await indexRecords(db, contacts, [id], new Date());
    });
    expect(await database.read.searchEntry.count({ where: { recordId: id } })).toBe(0);
    const words = { word: { in: ['ausloschung', 'unvergesslich'] } };
    expect(await database.read.searchWord.count({ where: words })).toBe(0);
  });

  it('makes the same index anew, without what is no more', async () => {
    const { database } = context;
    const dump = async () => {
      const entries = await database.read.searchEntry.findMany({ include: { words: true } });
      return entries
        .flatMap(({ kind, recordId, words }) =>
          words.map(({ shelf, word, age }) => `${kind} ${recordId} ${shelf} ${word} ${age}`),
        )
        .sort();
    };
    const before = await dump();
    expect(before.length).toBeGreaterThan(100);
    await database.transaction(async (db) => {
      await db.searchEntry.create({
        data: { kind: 'contact', recordId: '01900000-0000-7000-8000-000000000000' },
      });
      await db.searchWord.deleteMany({ where: { word: { gte: 's' } } });
    });
    expect((await reindex(database, new Date())).organisation).toBeGreaterThan(8);
    expect(await dump()).toEqual(before);
    expect(await reindexIfOutdated(database, new Date())).toBe(false);
    await database.transaction((db) => db.setting.deleteMany({ where: { key: 'searchIndex' } }));
    expect(await reindexIfOutdated(database, new Date())).toBe(true);
  });

  it('counts to a hundred and leafs through them, each once', async () => {
    const { environment } = context;
    for (let number = 0; number < 104; number += 1)
      await organisation(at(environment, number), `Vielzahl ${number}`);
    const { MANAGER } = office.actors;
    const all = await searchFor(environment, MANAGER, 'Vielzahl');
    expect(all.groups.map(({ kind, count, more, hits }) => [kind, count, more, hits.length])).toEqual([
      ['organisation', 100, true, 5],
    ]);
    const seen: string[] = [];
    for (const page of [1, 2, 3, 4, 5]) {
      const answer = await searchFor(environment, MANAGER, 'Vielzahl', { kind: 'organisation', page });
      expect([answer.page, answer.pages]).toEqual([page, 5]);
      seen.push(...answer.groups.flatMap(({ hits }) => hits.map(({ id }) => id)));
    }
    expect([seen.length, new Set(seen).size]).toEqual([100, 100]);
    expect((await hitsFor(environment, MANAGER, 'Vielzahl', { view: 'best' })).length).toBe(8);
  });

  it('asks the database a bounded number of times, however much there is', async () => {
    const statements: string[] = [];
    const database = openDatabase(context.url, { onStatement: (sql) => statements.push(sql) });
    try {
      for (const q of [
        'Vielzahl',
        'Stadtwerke Artern',
        'Mülelr',
        'Artern Stadtwreke',
        'nirgendwo gar nicht',
      ]) {
        statements.length = 0;
        await hitsFor({ ...context.environment, database }, office.actors.MANAGER, q, { view: 'best' });
        expect(statements.length, q).toBeLessThanOrEqual(18);
      }
    } finally {
      await database.close();
    }
  });

  it('suggests actors from the same index', async () => {
    const suggest = async (input: object) =>
      (await suggestActors.run(context.environment, office.actors.MANAGER, input)).items;
    expect(await suggest({ q: 'mueller' })).toEqual([
      { kind: 'organisation', id: office.company, label: 'Müller & Söhne', detail: expect.any(String) },
    ]);
    expect(await suggest({ q: 'kim chef', kind: 'contact' })).toEqual([
      { kind: 'contact', id: office.boss, label: 'Kim Chef', detail: 'Leitung, Müller & Söhne' },
    ]);
    expect(await suggest({ q: 'kim chef', kind: 'organisation' })).toEqual([]);
    expect(await suggest({ q: '' })).toEqual([]);
    expect((await suggest({ q: 'kennenlernen' })).map(({ label }) => label)).toEqual([]);
  });

  it.each([
    '',
    '   ',
    '"',
    '*',
    '%',
    '_',
    '%%',
    "'; --",
    '\\',
    'NEAR(',
    '()',
    '\0',
    '\ud800',
    'x'.repeat(201),
  ])('finds nothing for %j and never breaks', async (q) => {
    expect(await names(q)).toEqual([]);
  });

  it.each([
    'Müller"',
    '*Müller*',
    'Müller%',
    'Müller NEAR(',
    "Müller' OR 1=1 --",
    'Müller AND Söhne OR',
    'title:Müller',
  ])('%j is words and nothing else', async (q) => {
    const found = await names(q);
    expect(found.length).toBeLessThanOrEqual(1);
  });
});
