import { beforeAll, expect, it } from 'vitest';
import { anonymous, system, type UserActor } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { type Environment, environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { clearReadings, noteReading } from '#app/kernel/reading.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { sayOfRelationship } from '#app/records/claim/say.server.ts';
import { contactFields } from '#app/records/contact/contact.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { createOwnField } from '#app/records/own-field/define.server.ts';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';

/** Makes the account somebody's: it has accepted their invitation. */
async function link({ database }: Environment, { userId, email }: UserActor, contactId: string) {
  const now = new Date();
  await database.transaction(async (db) => {
    await db.invitation.create({
      data: {
        ...{ id: newId(), purpose: 'INVITE', tokenHash: newId(), email, userId, contactId },
        ...{ createdAt: now, usedAt: now, expiresAt: now },
      },
    });
  });
}

eachDialect('own file', (context) => {
  let office: SmallOffice;
  let field: string;
  /** Somebody of the school with an account, and a word of theirs in every personal field. */
  let partner: UserActor;
  let person: string;

  const file = (actor: UserActor, environment = context.environment) =>
    viewOwnFile.run(environment, actor, {});
  const told = async (actor: UserActor) => JSON.stringify(await file(actor));

  const planted = {
    salutation: 'ANREDE-4711',
    title: 'TITEL-4711',
    firstName: 'VORNAME-4711',
    lastName: 'NACHNAME-4711',
    channels: '0361 4711',
    affiliations: 'POSITION-4711',
    tags: 'SCHLAGWORT-4711',
    notes: 'NOTIZ-4711',
    ownFields: 'EIGENES-4711',
  } as const;

  beforeAll(async () => {
    const { environment } = context;
    office = await smallOffice(environment);
    field = newId().slice(-8);
    const own = await createOwnField.run(environment, system, {
      kind: 'contact',
      type: 'TEXT',
      label: field,
    });
    const { key } = await context.database.read.ownField.findUniqueOrThrow({ where: { id: own.id } });
    const { salutation, title, firstName, lastName, channels, affiliations, tags, notes, ownFields } =
      planted;
    const created = await createContact.run(environment, system, {
      ...{ salutation, title, firstName, lastName, notes, tags },
      channels: [{ kind: 'PHONE', value: channels, visible: false }],
      affiliations: [{ organisationId: office.school, position: affiliations }],
      ownFields: { [key]: ownFields },
      source: 'QUELLE-4711',
      retainUntil: '2031-05-04',
    });
    person = created.id;
    partner = await accountOf(environment, 'PARTNER', { regionKeys: [], organisationId: office.school });
    await link(environment, partner, person);
  });

  it('gives back a word from every personal field, its source, its ground and its last day', async () => {
    const personal = Object.entries(contactFields).flatMap(([name, one]) => (one.personal ? [name] : []));
    expect(Object.keys(planted).sort()).toEqual(personal.sort());
    const text = await told(partner);
    for (const word of [
      ...Object.values(planted),
      'QUELLE-4711',
      '2031-05-04',
      'PUBLIC_TASK',
      partner.email,
    ]) {
      expect(text).toContain(word);
    }
  });

  it('names meetings by day and title, ties by type and end, and nobody else’s words about them', async () => {
    const { environment } = context;
    await logMeeting.run(environment, system, {
      title: 'TREFFEN-4711',
      start: '2026-04-02T10:00:00+02:00',
      regionKey: northern,
      agenda: 'GEHEIM-AGENDA',
      minutes: 'GEHEIM-PROTOKOLL',
      attendees: [`contact:${person}`, `organisation:${office.company}`],
      followUps: [{ title: 'GEHEIM-AUFGABE' }],
    });
    await createFollowUp.run(environment, system, {
      ...{ title: 'GEHEIM-AUFGABE', note: 'GEHEIM-NOTIZ', contactId: person, regionKey: northern },
    });
    await createRelationship.run(environment, system, {
      ...{ typeKey: 'informal', from: `contact:${person}`, to: `contact:${office.boss}` },
      ...{ note: 'GEHEIM-NOTIZ', source: 'GEHEIM-QUELLE', strength: 5 },
    });
    await createListing.run(environment, system, {
      ...{ direction: 'OFFER', kind: 'ROOM', title: 'ANGEBOT-4711', organisationId: office.school },
      contactId: person,
    });
    await sayOfRelationship.run(environment, partner, {
      ...{ relationshipId: office.relationship, version: 1, verdict: 'DISPUTED', note: 'AUSSAGE-4711' },
    });
    const { person: shown, account } = await file(partner);
    expect(shown?.meetings).toMatchObject([{ title: 'TREFFEN-4711', start: '2026-04-02T08:00:00.000Z' }]);
    expect(shown?.ties).toMatchObject([{ other: 'Kim Chef', status: 'PROPOSED' }]);
    expect(Object.keys(shown?.ties[0] ?? {})).not.toContain('strength');
    expect(shown?.listings).toMatchObject([{ title: 'ANGEBOT-4711' }]);
    expect(shown?.besides).toEqual({ followUps: 1, introductions: 0 });
    expect(account.claims).toMatchObject([{ about: 'Müller & Söhne', note: 'AUSSAGE-4711' }]);
    expect(await told(partner)).not.toContain('GEHEIM');
  });

  it('tells of campaigns that asked the person, and of no link in them', async () => {
    const { environment } = context;
    await startCampaign.run(environment, system, {
      ...{ ids: [office.school], regionKey: northern, title: 'KAMPAGNE-4711' },
      endsOn: addDays(dayOf(new Date()), 14),
    });
    const { id } = await context.database.read.campaignRequest.findFirstOrThrow();
    await context.database.transaction((db) =>
      db.campaignRequest.update({ where: { id }, data: { contactId: person } }),
    );
    const { person: shown } = await file(partner);
    expect(shown?.campaigns).toMatchObject([{ title: 'KAMPAGNE-4711', mailsSent: 0, answeredAt: null }]);
  });

  it('asks the database a handful of questions, however much there is', async () => {
    let statements = 0;
    const counted = openDatabase(context.url, { onStatement: () => (statements += 1) });
    try {
      await file(partner, environmentOf(counted));
    } finally {
      await counted.close();
    }
    // With the session and the frame a page has twelve. SQLite sends one more for each relation, and here are nearly all.
    expect(statements).toBeLessThanOrEqual(context.dialect === 'sqlite' ? 9 + 45 : 9);
  });

  it('is one’s own: without an accepted invitation the account alone, and by nobody else', async () => {
    const { environment } = context;
    for (const actor of Object.values(office.actors)) {
      const own = await file(actor);
      expect(own.person, actor.role).toBeNull();
      expect(own.account.email).toBe(actor.email);
      expect(JSON.stringify(own)).not.toContain('4711');
    }
    expect(await outcomeOf(viewOwnFile.run(environment, anonymous, {}))).toBe('unauthenticated');
    expect(await outcomeOf(viewOwnFile.run(environment, system, {}))).toBe('not-found');
    expect(await outcomeOf(viewOwnFile.run(environment, office.actors.PARTNER, { contactId: person }))).toBe(
      'unknown-field?name=contactId',
    );
    const stored = await context.database.read.user.findFirstOrThrow({ where: { email: partner.email } });
    expect(Object.keys((await file(partner)).account)).not.toContain('passwordHash');
    expect(stored.passwordHash).toBeNull();
  });

  it('tells who looked: once a day, by page and history, and not by a list', async () => {
    const { environment, database } = context;
    const { MANAGER } = office.actors;
    await listContactsUseCase.run(environment, MANAGER, { q: 'NACHNAME-4711' });
    expect((await file(partner)).readers).toEqual([]);
    const untouched = await checksum(context.url);
    const stranger = await accountOf(environment, 'MANAGER', { regionKeys: ['R-STAEDTEDREIECK'] });
    expect(await checksum(context.url)).not.toBe(untouched);
    const before = await database.read.contactReading.count();
    expect(await outcomeOf(viewContact.run(environment, stranger, { id: person }))).toBe('not-found');
    expect(await database.read.contactReading.count()).toBe(before);
    for (let times = 0; times < 3; times += 1) await viewContact.run(environment, MANAGER, { id: person });
    await viewHistory.run(environment, MANAGER, { kind: 'contact', id: person });
    await viewContact.run(environment, system, { id: person });
    const { readers, writings, today } = await file(partner);
    expect(readers).toEqual([{ name: MANAGER.name, days: [today] }]);
    expect(writings.at(-1)).toMatchObject({ byOperator: true });
  });

  it('notes a look once when many look at one moment, and forgets it after a year', async () => {
    const { database } = context;
    const reading = { contactId: office.boss, userId: office.actors.ADMIN.userId, day: '2026-05-04' };
    await Promise.all(Array.from({ length: 5 }, () => noteReading(database, reading)));
    const count = () => database.read.contactReading.count({ where: { contactId: office.boss } });
    expect(await count()).toBe(1);
    await noteReading(database, { ...reading, contactId: newId() });
    await clearReadings(database, '2027-05-04');
    expect(await count()).toBe(1);
    await clearReadings(database, '2027-05-05');
    expect(await count()).toBe(0);
  });

  it('is there for whom is restricted or lies in the bin, and says so; then it is corrected by the office', async () => {
    const { database } = context;
    const set = (data: { restrictedAt?: Date | null; deletedAt?: Date | null }) =>
      database.transaction((db) => db.contact.updateMany({ where: { id: person }, data }));
    expect((await file(partner)).correctable).toBe(true);
    await set({ restrictedAt: new Date('2026-05-04T10:00:00Z') });
    const restricted = await file(partner);
    expect(restricted).toMatchObject({ correctable: false, person: { notes: planted.notes } });
    expect(restricted.person?.restrictedAt).toBe('2026-05-04T10:00:00.000Z');
    await set({ restrictedAt: null, deletedAt: new Date('2026-05-04T10:00:00Z') });
    const binned = await file(partner);
    expect(binned).toMatchObject({ correctable: false, person: { removedAt: '2026-06-03T10:00:00.000Z' } });
    expect(binned.retention[0]).toMatchObject({ part: 'person', end: 'bin' });
    await set({ deletedAt: null });
  });
});
