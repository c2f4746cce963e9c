import { beforeAll, describe, expect, it } from 'vitest';
import { system, type UserActor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { suggestActors } from '#app/operations/suggest-actors.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { searchable } from '#app/records/registry.server.ts';
import { indexRecords } from '#app/search/follow.server.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';
import { searchFor } from '../../support/searching.ts';

const start = '2026-03-02T10:00:00+01:00';

/** A word planted in one field of one record, and who may find it there, written down by hand. */
const planted: Readonly<Record<string, string>> = {
  ownname: 'ADMIN MANAGER LEADERSHIP PARTNER',
  owndescription: 'ADMIN MANAGER LEADERSHIP PARTNER',
  othername: 'ADMIN MANAGER LEADERSHIP',
  otherdescription: 'ADMIN MANAGER LEADERSHIP',
  ownlastname: 'ADMIN MANAGER LEADERSHIP PARTNER',
  ownposition: 'ADMIN MANAGER LEADERSHIP PARTNER',
  sideposition: 'ADMIN MANAGER LEADERSHIP',
  ownnotes: 'ADMIN MANAGER',
  visiblemail: 'ADMIN MANAGER PARTNER',
  hiddenmail: 'ADMIN MANAGER',
  otherlastname: 'ADMIN MANAGER LEADERSHIP',
  formerlastname: 'ADMIN MANAGER LEADERSHIP',
  restrictedlastname: 'ADMIN',
  meetingtitle: 'ADMIN MANAGER LEADERSHIP',
  meetingplace: 'ADMIN MANAGER LEADERSHIP',
  meetingagenda: 'ADMIN MANAGER LEADERSHIP',
  meetingminutes: 'ADMIN MANAGER',
  secrettitle: 'ADMIN MANAGER',
  secretagenda: 'ADMIN MANAGER',
  secretminutes: 'ADMIN MANAGER',
  ownproject: 'ADMIN MANAGER LEADERSHIP PARTNER',
  otherproject: 'ADMIN MANAGER LEADERSHIP',
  foreignname: 'ADMIN FOREIGN',
  foreignlastname: 'ADMIN FOREIGN',
  foreignmeeting: 'ADMIN FOREIGN',
};

eachDialect('search shows nobody what they may not see', (context) => {
  let office: SmallOffice;
  const actors = new Map<string, UserActor>();
  beforeAll(async () => {
    const { environment, database } = context;
    office = await smallOffice(environment);
    const organisation = (name: string, description: string, territoryKey: string) =>
      createOrganisation.run(environment, system, { name, description, territoryKey, sector: 'STATE' });
    const own = await organisation('Ownname Haus', 'Owndescription', '16062041');
    const other = await organisation('Othername Haus', 'Otherdescription', '16064046');
    const foreign = await organisation('Foreignname Haus', '', '16073077');
    const person = (lastName: string, affiliations: readonly object[], more: object = {}) =>
      createContact.run(environment, system, { lastName, affiliations, ...more });
    await person(
      'Ownlastname',
      [
        { organisationId: own.id, position: 'Ownposition', primary: true },
        { organisationId: other.id, position: 'Sideposition' },
      ],
      {
        notes: 'Ownnotes',
        channels: [
          { kind: 'EMAIL', value: 'visiblemail@example.org', visible: true },
          { kind: 'EMAIL', value: 'hiddenmail@example.org' },
        ],
      },
    );
    await person('Otherlastname', [{ organisationId: other.id }]);
    await person('Formerlastname', [
      { organisationId: own.id, to: '2020-01-01' },
      { organisationId: other.id },
    ]);
    const restricted = await person('Restrictedlastname', [{ organisationId: own.id }]);
    await person('Foreignlastname', [{ organisationId: foreign.id }]);
    const meeting = (more: object) =>
      logMeeting.run(environment, system, {
        start,
        regionKey: northern,
        attendees: [`organisation:${own.id}`],
        followUps: [],
        ...more,
      });
    await meeting({
      title: 'Meetingtitle',
      place: 'Meetingplace',
      agenda: 'Meetingagenda',
      minutes: 'Meetingminutes',
    });
    await meeting({
      title: 'Secrettitle',
      agenda: 'Secretagenda',
      minutes: 'Secretminutes',
      confidential: true,
    });
    await meeting({ title: 'Foreignmeeting', regionKey: triangle });
    const project = async (title: string, organisationId: string) => {
      const id = newId();
      const stamp = { createdAt: new Date(), updatedAt: new Date() };
      await database.transaction(async (db) => {
        await db.project.create({
          data: { id, title, regionKey: northern, sortKey: title, searchText: title, ...stamp },
        });
        await db.projectParticipant.create({
          data: { id: newId(), projectId: id, organisationId, role: 'LEAD' },
        });
        for (const searched of searchable.filter(({ kind }) => kind === 'project'))
          await indexRecords(db, searched, [id], new Date());
      });
    };
    await project('Ownproject', own.id);
    await project('Otherproject', other.id);
    await database.transaction(async (db) => {
      await db.contact.update({ where: { id: restricted.id }, data: { restrictedAt: new Date() } });
      for (const searched of searchable.filter(({ kind }) => kind === 'contact'))
        await indexRecords(db, searched, [restricted.id], new Date());
    });
    actors.set(
      'PARTNER',
      await accountOf(environment, 'PARTNER', { regionKeys: [], organisationId: own.id }),
    );
    actors.set('FOREIGN', await accountOf(environment, 'MANAGER', { regionKeys: [triangle] }));
    for (const role of ['ADMIN', 'MANAGER', 'LEADERSHIP'] as const) actors.set(role, office.actors[role]);
  });

  const cells = Object.entries(planted).flatMap(([word, seers]) =>
    ['ADMIN', 'MANAGER', 'LEADERSHIP', 'PARTNER', 'FOREIGN'].map(
      (name) => [word, name, seers.split(' ').includes(name)] as const,
    ),
  );

  describe.each(['whole', 'slip'] as const)('asked by the %s', (way) => {
    const asked = (word: string) => (way === 'whole' ? word : `${word.slice(0, 3)}x${word.slice(4)}`);

    it.each(cells)('%s, as %s: %s', async (word, name, seen) => {
      const actor = actors.get(name);
      if (!actor) throw new Error(name);
      for (const view of ['all', 'best']) {
        const answer = await searchFor(context.environment, actor, asked(word), { view });
        const text = JSON.stringify(answer).toLowerCase();
        // Marks cut a text into pieces; a word is one piece.
        expect(text.includes(word)).toBe(seen);
        if (!seen) expect(answer.groups).toEqual([]);
      }
    });
  });

  it('suggests only what may be seen, and by nothing else', async () => {
    for (const [word, name, seen] of cells) {
      const actor = actors.get(name);
      if (!actor) throw new Error(name);
      const { items } = await suggestActors.run(context.environment, actor, { q: word });
      if (!seen) expect(items, `${word} as ${name}`).toEqual([]);
    }
  });

  it('shows leadership and partners no text of the office beside what they find', async () => {
    for (const name of ['LEADERSHIP', 'PARTNER', 'FOREIGN']) {
      const actor = actors.get(name);
      if (!actor) throw new Error(name);
      for (const q of ['own', 'haus', 'o', 'm', 's', 'meetingtitle', 'ownlastname']) {
        const text = JSON.stringify(await searchFor(context.environment, actor, q)).toLowerCase();
        for (const [word, seers] of Object.entries(planted)) {
          if (!seers.split(' ').includes(name)) expect(text, `${q} as ${name}`).not.toContain(word);
        }
      }
    }
  });

  it('is closed to who is not signed in', async () => {
    const nobody = { kind: 'anonymous' } as const;
    await expect(searchFor(context.environment, nobody as never, 'ownname')).rejects.toThrow(
      'unauthenticated',
    );
  });
});
