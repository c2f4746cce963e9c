import { beforeAll, expect, it } from 'vitest';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { patchContact } from '#app/records/contact/update.server.ts';
import { patchFollowUp } from '#app/records/follow-up/update.server.ts';
import { patchListing } from '#app/records/listing/update.server.ts';
import { createMeeting } from '#app/records/meeting/create.server.ts';
import { patchMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { patchOrganisation } from '#app/records/organisation/update.server.ts';
import { patchProject } from '#app/records/project/update.server.ts';
import { patchRelationship } from '#app/records/relationship/update.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

type Patch = readonly [
  useCase: UseCase,
  id: (office: SmallOffice) => string,
  wrong: readonly [changes: object, path: string],
];

const patches: readonly Patch[] = [
  [patchOrganisation, ({ school }) => school, [{ sector: 'CHURCH' }, 'sector']],
  [
    patchContact,
    ({ teacher }) => teacher,
    [{ affiliations: [{ organisationId: newId() }] }, 'affiliations[0].organisationId'],
  ],
  [patchMeeting, ({ meeting }) => meeting, [{ end: '2020-01-01T00:00:00Z' }, 'end']],
  [patchRelationship, ({ relationship }) => relationship, [{ strength: 6 }, 'strength']],
  [patchFollowUp, ({ followUp }) => followUp, [{ meetingId: newId(), organisationId: null }, 'meetingId']],
  [patchProject, ({ project }) => project, [{ endsOn: '2020-02-30' }, 'endsOn']],
  [patchListing, ({ listing }) => listing, [{ kind: 'PARTY' }, 'kind']],
];

eachDialect('some fields of a record', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    const outcome = await work.then(() => null).catch((error: unknown) => error);
    if (outcome instanceof Failure) return outcome;
    throw new Error(`It was not refused: ${outcome}`);
  };

  it.each(patches.map((patch) => [patch[0].name, patch] as const))(
    '%s is refused as often as there is a reason, and nothing is written',
    async (_name, [useCase, idOf, [changes, path]]) => {
      const { actors } = office;
      const id = idOf(office);
      const before = await checksum(context.url);
      const run = (actor: SmallOffice['actors']['MANAGER'], input: object) =>
        failureOf(useCase.run(context.environment, actor, input));
      const wrong = await run(actors.MANAGER, { id, version: 1, changes });
      expect(wrong.fields.map((field) => field.path)).toEqual([path]);
      const unknown = await run(actors.MANAGER, { id, version: 1, changes: { deletedAt: null } });
      expect(unknown.fields[0]?.message).toBe('unknown-field?name=deletedAt');
      expect((await run(actors.MANAGER, { id, version: 9, changes: {} })).code).toBe('conflict');
      expect((await run(actors.MANAGER, { id: newId(), version: 1, changes: {} })).code).toBe('not-found');
      expect((await run(actors.MANAGER, { id, version: 1, changes: {}, role: 'ADMIN' })).code).toBe(
        'invalid',
      );
      expect((await run({ ...actors.MANAGER, readOnly: true }, { id, version: 1, changes: {} })).code).toBe(
        'forbidden',
      );
      expect(['forbidden', 'not-found']).toContain(
        (await run(actors.LEADERSHIP, { id, version: 1, changes: {} })).code,
      );
      expect(await checksum(context.url)).toBe(before);
    },
  );

  it('leaves somebody whom the writer may not see where they are, by whatever way the meeting changes', async () => {
    const { environment, database } = context;
    const { actors, school, boss, teacher } = office;
    const { id } = await createMeeting.run(environment, actors.MANAGER, {
      title: 'Mit Gesperrten',
      start: '2026-03-02T10:00:00+01:00',
      attendees: [
        { kind: 'contact', id: boss, role: 'SPEAKER', status: 'ACCEPTED' },
        { kind: 'contact', id: teacher },
        { kind: 'organisation', id: school, role: 'HOST' },
      ],
    });
    const restrict = (restrictedAt: Date | null) =>
      database.transaction((db) => db.contact.update({ where: { id: boss }, data: { restrictedAt } }));
    await restrict(new Date());
    const patch = (version: number, changes: object) =>
      patchMeeting.run(environment, actors.MANAGER, { id, version, changes });
    const rows = async () =>
      (await database.read.attendance.findMany({ where: { meetingId: id } }))
        .map(({ contactId, role, status }) => [contactId, role, status].join(' '))
        .sort();
    const before = await rows();
    await patch(1, { place: 'Artern' });
    expect(await rows()).toEqual(before);

    const { meeting } = await viewMeeting.run(environment, actors.MANAGER, { id });
    const hidden = meeting.attendances.find(({ role }) => role === 'SPEAKER');
    expect(hidden?.contact).toBeNull();
    await patch(2, {
      attendees: meeting.attendances.map(({ id: attendanceId, organisation, role }) => ({
        attendanceId,
        kind: 'organisation',
        id: organisation?.id ?? attendanceId,
        role,
        status: 'DECLINED',
      })),
    });
    expect(await rows()).toEqual(before.map((row) => row.replace(/\w+$/, 'DECLINED')));
    const entry = await database.read.auditEntry.findFirst({
      where: { recordId: id, version: 3 },
    });
    expect(entry?.after).toContain('DECLINED');
    await restrict(null);
  });

  it('keeps functions the same ones, and says once what changed', async () => {
    const { environment, database } = context;
    const { actors, teacher } = office;
    const functions = () => database.read.affiliation.findMany({ where: { contactId: teacher } });
    const before = await functions();
    const version = (await database.read.contact.findUniqueOrThrow({ where: { id: teacher } })).version;
    await patchContact.run(environment, actors.MANAGER, {
      id: teacher,
      version,
      changes: { firstName: 'Kaja' },
    });
    expect((await functions()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const entry = await database.read.auditEntry.findFirst({
      where: { recordId: teacher, action: 'contact.patch' },
    });
    expect(JSON.parse(entry?.after ?? '{}')).toEqual({ firstName: 'Kaja' });
  });

  it('ends a task and takes it up again', async () => {
    const { environment, database } = context;
    const { actors, followUp } = office;
    const row = () => database.read.followUp.findUniqueOrThrow({ where: { id: followUp } });
    const patch = async (changes: object) =>
      patchFollowUp.run(environment, actors.MANAGER, {
        id: followUp,
        version: (await row()).version,
        changes,
      });
    await patch({ done: true });
    expect(await row()).toMatchObject({ status: 'DONE', doneById: actors.MANAGER.userId });
    await patch({ note: 'Nachtrag' });
    expect(await row()).toMatchObject({ status: 'DONE', note: 'Nachtrag' });
    await patch({ done: false, title: 'Äpfel' });
    expect(await row()).toMatchObject({
      status: 'OPEN',
      doneAt: null,
      doneById: null,
      searchText: 'apfel aepfel',
    });
  });
});
