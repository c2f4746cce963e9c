import { beforeAll, expect, it } from 'vitest';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { prepareProjectChange } from '#app/records/project/prepare.server.ts';
import { changeProject } from '#app/records/project/update.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('two who edit', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const form = (version: number, typed: object) => ({
    id: office.school,
    version,
    name: 'Schule Übersee',
    sector: 'EDUCATION',
    territoryKey: '16062041',
    visibility: 'PARTNERS',
    ...typed,
  });

  it('are shown each field that differs, with the side that changed it', async () => {
    const { environment } = context;
    const { actors, school } = office;
    await changeOrganisation.run(
      environment,
      actors.ADMIN,
      form(1, { city: 'Artern', phone: '03466 1', tags: 'A' }),
    );
    const comparison = await compareVersions.run(environment, actors.MANAGER, {
      kind: 'organisation',
      id: school,
      version: 1,
      form: form(1, { city: 'Sondershausen', email: 'neu@example.org', tags: '' }),
    });
    expect(comparison).toMatchObject({ version: 2, who: 'Test ADMIN' });
    const sides = comparison.fields.map(({ name, choice, contested }) => [name, choice, contested]);
    expect(sides).toEqual([
      ['city', 'mine', true],
      ['email', 'mine', false],
      ['phone', 'theirs', false],
      ['tags', 'theirs', false],
    ]);
    const city = comparison.fields[0];
    expect(city?.base).toEqual({ as: 'nothing' });
    expect(city?.form).toEqual({ mine: 'Sondershausen', theirs: 'Artern' });
  });

  it('are shown who was there on either side, with the names that a picker needs', async () => {
    const { environment } = context;
    const { actors, meeting, school, boss, teacher } = office;
    const change = { id: meeting, version: 1, title: 'Kennenlernen', start: '2026-03-02T10:00' };
    await changeMeeting.run(environment, actors.ADMIN, {
      ...change,
      minutes: 'PROTOKOLL-GEHEIM',
      attendees: [`organisation:${school}`, `contact:${boss}`, `contact:${teacher}`],
    });
    const comparison = await compareVersions.run(environment, actors.MANAGER, {
      kind: 'meeting',
      id: meeting,
      version: 1,
      form: { ...change, attendees: [`organisation:${school}`, `contact:${boss}`], minutes: 'Mehr' },
    });
    expect(comparison.fields.map(({ name, choice }) => [name, choice])).toEqual([
      ['attendees', 'theirs'],
      ['minutes', 'mine'],
    ]);
    expect(comparison.names.map(({ label }) => label).sort()).toEqual([
      'Kim Chef',
      'Kim Lehrer',
      'Schule Übersee',
    ]);
  });

  it('are shown amounts as they are typed, and participants as rows that stay the same ones', async () => {
    const { environment } = context;
    const { actors, project, school, company, foreign } = office;
    const { participants } = await prepareProjectChange.run(environment, actors.ADMIN, { id: project });
    const idOf = (organisationId: string) =>
      participants.find(({ organisation }) => organisation.id === organisationId)?.id;
    const rows = [
      { id: idOf(school), organisationId: school, role: 'LEAD', amount: '2.345,67' },
      { id: idOf(company), organisationId: company, role: 'PARTNER', amount: '500,50' },
    ];
    const funder = { id: idOf(foreign), organisationId: foreign, role: 'FUNDER', amount: '10.000' };
    const change = { id: project, version: 1, title: 'Gemeinsame Werkstatt', budget: '12.345,67' };
    await changeProject.run(environment, actors.ADMIN, {
      ...change,
      status: 'RUNNING',
      participants: [...rows, { ...funder, amount: '9.000', from: '2026-05-01' }],
    });
    const comparison = await compareVersions.run(environment, actors.MANAGER, {
      kind: 'project',
      id: project,
      version: 1,
      form: { ...change, budget: '15.000,5', participants: [...rows, funder] },
    });
    const sides = comparison.fields.map(({ name, choice, contested }) => [name, choice, contested]);
    expect(sides).toEqual([
      ['status', 'theirs', false],
      ['budget', 'mine', false],
      ['participants', 'theirs', false],
    ]);
    const [, budget, shares] = comparison.fields;
    expect(budget).toMatchObject({
      base: { as: 'euros', euros: 12_345.67 },
      form: { mine: '15.000,50', theirs: '12.345,67' },
    });
    expect(shares?.form.theirs).toContainEqual({ ...funder, amount: '9.000', from: '2026-05-01' });
    // Both name somebody whom the writer does not see: the row is there, without a name.
    expect(comparison.names.map(({ label }) => label).sort()).toEqual(['Müller & Söhne', 'Schule Übersee']);
  });

  it('are shown of a listing what differs, and neither organisation nor publication that a form leaves out', async () => {
    const { environment } = context;
    const { actors, listing, teacher } = office;
    const change = { id: listing, version: 1, direction: 'OFFER', kind: 'ROOM', contactId: teacher };
    await changeListing.run(environment, actors.ADMIN, {
      ...change,
      title: 'Aula am Abend',
      published: 'false',
    });
    const comparison = await compareVersions.run(environment, actors.MANAGER, {
      kind: 'listing',
      id: listing,
      version: 1,
      form: { ...change, title: 'Aula an Wochenenden', validUntil: '2030-01-31' },
    });
    expect(comparison.fields.map(({ name, choice }) => [name, choice])).toEqual([
      ['title', 'theirs'],
      ['validUntil', 'mine'],
    ]);
    expect(comparison.names.map(({ label }) => label).sort()).toEqual(['Kim Lehrer', 'Schule Übersee']);
  });

  it('lose nothing when the same form arrives five times: one is written, all are told it is done', async () => {
    const { environment } = context;
    const { actors, school } = office;
    const before = await viewOrganisation.run(environment, actors.MANAGER, { id: school });
    const sent = form(before.version, { city: 'Nordhausen', tags: 'X, Y', employees: '12' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => changeOrganisation.run(environment, actors.MANAGER, sent)),
    );
    expect(answers).toHaveLength(5);
    const after = await viewOrganisation.run(environment, actors.MANAGER, { id: school });
    expect(after).toMatchObject({ version: before.version + 1, city: 'Nordhausen', employees: 12 });
    const entries = await context.database.read.auditEntry.count({
      where: { recordId: school, version: before.version + 1 },
    });
    expect(entries).toBe(1);
    // With one word more it is another form, and too late.
    const different = changeOrganisation.run(environment, actors.MANAGER, { ...sent, city: 'Anderswo' });
    expect((await failureOf(different)).code).toBe('conflict');
  });

  it('tell a partner whose listing somebody has changed how it stands, and show no versions', async () => {
    const { environment } = context;
    const { actors, listing } = office;
    const change = { id: listing, version: 1, direction: 'OFFER', kind: 'ROOM', title: 'Meine Aula' };
    const before = await checksum(context.url);
    const failure = await failureOf(changeListing.run(environment, actors.PARTNER, change));
    expect(failure).toMatchObject({ code: 'conflict', current: { id: listing, title: 'Aula am Abend' } });
    const input = { kind: 'listing', id: listing, version: 1, form: change };
    expect((await failureOf(compareVersions.run(environment, actors.PARTNER, input))).code).toBe('forbidden');
    expect(await checksum(context.url)).toBe(before);
  });

  it.each(['LEADERSHIP', 'PARTNER'] as const)('is refused to %s', async (role) => {
    const before = await checksum(context.url);
    const input = { kind: 'organisation', id: office.school, version: 1, form: form(1, {}) };
    const failure = await failureOf(compareVersions.run(context.environment, office.actors[role], input));
    expect(failure.code).toBe('forbidden');
    expect(await checksum(context.url)).toBe(before);
  });

  it('is refused with a form that no form of ours sends', async () => {
    const input = { kind: 'organisation', id: office.school, version: 1, form: form(1, { role: 'ADMIN' }) };
    const failure = await failureOf(compareVersions.run(context.environment, office.actors.MANAGER, input));
    expect(failure.code).toBe('invalid');
  });
});
