import { beforeAll, expect, it } from 'vitest';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
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
    expect(comparison.fields[0]?.names.map(({ label }) => label).sort()).toEqual([
      'Kim Chef',
      'Kim Lehrer',
      'Schule Übersee',
    ]);
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
