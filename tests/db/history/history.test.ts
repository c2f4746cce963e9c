import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { dayOf } from '#app/kernel/day.ts';
import { newId } from '#app/kernel/ids.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { historyKinds } from '#app/operations/history/kinds.server.ts';
import { restoreState } from '#app/operations/history/restore.server.ts';
import { viewState } from '#app/operations/history/state.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { changeContact } from '#app/records/contact/update.server.ts';
import { completeFollowUp } from '#app/records/follow-up/complete.server.ts';
import { changeFollowUp } from '#app/records/follow-up/update.server.ts';
import { publishListing, unpublishListing } from '#app/records/listing/publish.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { changeProject } from '#app/records/project/update.server.ts';
import { viewProject } from '#app/records/project/view.server.ts';
import { changeRelationship } from '#app/records/relationship/update.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

eachDialect('history', (context) => {
  let office: SmallOffice;
  let foreigner: Actor;
  beforeAll(async () => {
    const { environment } = context;
    office = await smallOffice(environment);
    foreigner = await accountOf(environment, 'MANAGER', { regionKeys: [triangle] });
    const { actors, school, company, foreign, teacher, boss, stranger } = office;
    const { meeting, relationship, followUp, project, listing } = office;
    const organisation = {
      id: school,
      sector: 'EDUCATION',
      territoryKey: '16062041',
      visibility: 'PARTNERS',
    };
    const change = (input: unknown) => changeOrganisation.run(environment, actors.MANAGER, input);
    await change({
      ...organisation,
      version: 1,
      name: 'Schule Übersee',
      city: 'Sondershausen',
      tags: 'MINT, Technik',
    });
    await change({
      ...organisation,
      version: 2,
      name: 'Schule Übersee',
      city: 'Artern',
      tags: 'Technik',
      description: 'Ein langer Text.',
      stewardId: actors.MANAGER.userId,
    });
    await changeMeeting.run(environment, actors.ADMIN, {
      id: meeting,
      version: 1,
      title: 'Kennenlernen',
      start: '2026-03-02T10:00:00+01:00',
      minutes: 'PROTOKOLL-GEHEIM und mehr',
      attendees: [
        `organisation:${school}`,
        `contact:${teacher}`,
        `contact:${stranger}`,
        `organisation:${foreign}`,
      ],
    });
    await changeContact.run(environment, actors.MANAGER, {
      id: boss,
      version: 1,
      lastName: 'Chefin',
      firstName: 'Kim',
      channels: [{ kind: 'MOBILE', value: '0170 23125 001', visible: 'on' }],
      affiliations: [{ organisationId: school, position: 'Rektorin', from: '2026-01-01', primary: 'on' }],
    });
    await changeRelationship.run(environment, actors.MANAGER, {
      id: relationship,
      version: 1,
      typeKey: 'training',
      from: `organisation:${company}`,
      to: `organisation:${school}`,
      strength: 2,
    });
    await changeFollowUp.run(environment, actors.MANAGER, {
      id: followUp,
      version: 1,
      title: 'Nachfassen',
      due: '2026-04-01',
      assigneeId: actors.MANAGER.userId,
    });
    await completeFollowUp.run(environment, actors.MANAGER, { id: followUp, version: 2 });
    await changeProject.run(environment, actors.MANAGER, {
      id: project,
      version: 1,
      title: 'Offene Werkstatt',
      status: 'RUNNING',
      startsOn: '2026-03-01',
      budget: '20.000',
      funding: '8.000,50',
      contactId: teacher,
      territoryKeys: ['16062'],
      participants: [
        { organisationId: company, role: 'LEAD', amount: '1.500,50', from: '2026-03-01' },
        { organisationId: school, role: 'PARTNER' },
        { organisationId: foreign, role: 'FUNDER', amount: 10_000 },
      ],
    });
    await changeListing.run(environment, actors.MANAGER, {
      id: listing,
      version: 1,
      direction: 'NEED',
      kind: 'EXPERTISE',
      title: 'Hausmeister',
      description: 'Gesucht für die Aula.',
      organisationId: company,
      territoryKey: '16062041',
      validUntil: '2030-12-31',
      published: 'false',
    });
    await publishListing.run(environment, actors.MANAGER, { id: listing, version: 2 });
    await unpublishListing.run(environment, actors.MANAGER, { id: listing, version: 3 });
  });

  const view = (actor: Actor, kind: string, id: string, page: object = {}) =>
    viewHistory.run(context.environment, actor, { kind, id, ...page });
  const stateOf = (actor: Actor, kind: string, id: string, entry: string) =>
    viewState.run(context.environment, actor, { kind, id, entry });
  const restore = (actor: Actor, input: object) => restoreState.run(context.environment, actor, input);
  const firstEntry = async (kind: string, id: string) => {
    const { entries } = await view(office.actors.ADMIN, kind, id);
    const entry = entries.at(-1);
    if (!entry) throw new Error('No entry.');
    return entry.id;
  };

  describe('history.view', () => {
    it('tells who changed what, the latest first', async () => {
      const { entries, total, title } = await view(office.actors.MANAGER, 'organisation', office.school);
      expect(title).toBe('Schule Übersee');
      expect(total).toBe(3);
      expect(entries.map(({ verb, who, byOperator, created }) => [verb, who, byOperator, created])).toEqual([
        ['update', 'Test MANAGER', false, false],
        ['update', 'Test MANAGER', false, false],
        ['create', null, true, true],
      ]);
      const changes = Object.fromEntries(entries[0]?.changes.map((change) => [change.name, change]) ?? []);
      expect(Object.keys(changes).sort()).toEqual(['city', 'description', 'stewardId', 'tags']);
      expect(changes.city).toMatchObject({
        label: 'organisation:field.city',
        before: { as: 'text', text: 'Sondershausen' },
        after: { as: 'text', text: 'Artern' },
      });
      expect(changes.stewardId?.after).toEqual({ as: 'name', name: 'Test MANAGER' });
      expect(changes.tags?.before).toEqual({
        as: 'list',
        items: [
          { as: 'text', text: 'MINT' },
          { as: 'text', text: 'Technik' },
        ],
      });
    });

    it('says choices as words and references as names, functions and channels too', async () => {
      const { entries } = await view(office.actors.MANAGER, 'contact', office.boss);
      const changes = Object.fromEntries(entries[0]?.changes.map((change) => [change.name, change]) ?? []);
      expect(changes.affiliations?.after).toEqual({
        as: 'list',
        items: [
          {
            as: 'row',
            parts: [
              { as: 'text', text: 'Rektorin' },
              { as: 'name', name: 'Schule Übersee' },
              { as: 'day', day: '2026-01-01', key: 'contact:since' },
              { as: 'word', key: 'contact:main', value: '' },
            ],
          },
        ],
      });
      const [latest] = (await view(office.actors.MANAGER, 'relationship', office.relationship)).entries;
      expect(latest?.changes.map(({ name, before }) => [name, before])).toEqual([
        ['from', { as: 'name', name: 'Schule Übersee' }],
        ['typeKey', { as: 'name', name: expect.objectContaining({ de: expect.any(String) }) }],
        ['to', { as: 'name', name: 'Müller & Söhne' }],
        ['strength', { as: 'word', key: 'relationship:strength.level4', value: '4' }],
        ['note', { as: 'text', text: 'NOTIZ-GEHEIM' }],
      ]);
    });

    it('says what takes part in a project, as what, since when and with how much', async () => {
      const [latest] = (await view(office.actors.ADMIN, 'project', office.project)).entries;
      const changes = Object.fromEntries(latest?.changes.map((change) => [change.name, change]) ?? []);
      expect(changes.budget).toMatchObject({
        label: 'project:field.budget',
        before: { as: 'euros', euros: 12_345.67 },
        after: { as: 'euros', euros: 20_000 },
      });
      expect(changes.startsOn?.after).toEqual({ as: 'day', day: '2026-03-01' });
      expect(changes.territoryKeys?.after).toEqual({
        as: 'list',
        items: [{ as: 'name', name: 'Landkreis Nordhausen' }],
      });
      const rows = changes.participants?.after;
      expect(rows?.as === 'list' ? rows.items : []).toContainEqual({
        as: 'row',
        parts: [
          { as: 'name', name: 'Müller & Söhne' },
          { as: 'word', key: 'project:role.LEAD', value: 'LEAD' },
          { as: 'euros', euros: 1500.5 },
          { as: 'day', day: '2026-03-01', key: 'project:since' },
        ],
      });
      // The manager sees that there is somebody else, and not who.
      const seen = await view(office.actors.MANAGER, 'project', office.project);
      expect(JSON.stringify(seen)).not.toMatch(/Fremd/);
    });

    it('tells when a listing was published and taken back', async () => {
      const { entries, title } = await view(office.actors.MANAGER, 'listing', office.listing);
      expect(title).toBe('Hausmeister');
      expect(entries.map(({ verb }) => verb)).toEqual(['unpublish', 'publish', 'update', 'create']);
      expect(entries[0]?.changes).toMatchObject([
        {
          name: 'published',
          before: { as: 'word', key: 'listing:publication.true' },
          after: { as: 'word', key: 'listing:publication.false' },
        },
      ]);
    });

    it('names nobody whom the reader does not see', async () => {
      const hidden = async (actor: Actor) => {
        const [latest] = (await view(actor, 'meeting', office.meeting)).entries;
        const attendees = latest?.changes.find(({ name }) => name === 'attendees')?.after;
        return attendees?.as === 'list'
          ? attendees.items.map((item) => (item.as === 'name' ? item.name : item))
          : [];
      };
      expect((await hidden(office.actors.ADMIN)).sort()).toEqual([
        'Fremde Werke',
        'Kim Fremd',
        'Kim Lehrer',
        'Schule Übersee',
      ]);
      const seen = await hidden(office.actors.MANAGER);
      expect(seen.filter((name) => name === null)).toHaveLength(2);
      expect(JSON.stringify(await view(office.actors.MANAGER, 'meeting', office.meeting))).not.toMatch(
        /Fremd/,
      );
    });

    it('tells done and open again by their verbs', async () => {
      const { entries } = await view(office.actors.MANAGER, 'follow-up', office.followUp);
      expect(entries.map(({ verb }) => verb)).toEqual(['complete', 'update', 'create']);
      expect(entries[0]?.changes.map(({ name }) => name)).toEqual(['status']);
    });

    it('comes page by page, each entry once, forwards and back', async () => {
      const { environment, database } = context;
      const { teacher, actors } = office;
      await database.transaction(async (db) => {
        await db.auditEntry.createMany({
          data: Array.from({ length: 45 }, (_unused, index) => ({
            id: newId(),
            at: new Date(Date.UTC(2020, 0, 1, 0, Math.floor(index / 3))),
            action: 'contact.update',
            recordKind: 'contact',
            recordId: teacher,
            before: JSON.stringify({ notes: `${index}` }),
            after: JSON.stringify({ notes: `${index + 1}` }),
          })),
        });
      });
      const seen: string[] = [];
      let page = await viewHistory.run(environment, actors.MANAGER, { kind: 'contact', id: teacher });
      for (;;) {
        seen.push(...page.entries.map(({ id }) => id));
        if (!page.next) break;
        page = await view(actors.MANAGER, 'contact', teacher, { after: page.next });
      }
      expect(seen).toHaveLength(46);
      expect(new Set(seen).size).toBe(46);
      const back = await view(actors.MANAGER, 'contact', teacher, { before: page.previous });
      expect(back.entries.map(({ id }) => id)).toEqual(seen.slice(20, 40));
    });

    it.each(['LEADERSHIP', 'PARTNER'] as const)('is refused to %s', async (role) => {
      const before = await checksum(context.url);
      for (const [kind, id] of [
        ['organisation', office.school],
        ['contact', office.teacher],
        ['meeting', office.meeting],
        ['relationship', office.relationship],
        ['follow-up', office.followUp],
        ['project', office.project],
        ['listing', office.listing],
        ['introduction', office.introduction],
      ] as const) {
        const entry = await firstEntry(kind, id);
        for (const work of [
          () => view(office.actors[role], kind, id),
          () => stateOf(office.actors[role], kind, id, entry),
          () => restore(office.actors[role], { kind, id, entry, version: 1, fields: 'title' }),
        ]) {
          expect(['forbidden', 'not-found']).toContain((await failureOf(work())).code);
        }
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('of a record of another region is not there, like one that never was', async () => {
      const entry = await firstEntry('organisation', office.school);
      for (const id of [office.school, newId()]) {
        expect((await failureOf(view(foreigner, 'organisation', id))).code).toBe('not-found');
        expect((await failureOf(stateOf(foreigner, 'organisation', id, entry))).code).toBe('not-found');
        const input = { kind: 'organisation', id, entry, version: 3, fields: 'city' };
        expect((await failureOf(restore(foreigner, input))).code).toBe('not-found');
        const form = { id, version: 3, name: 'X', sector: 'STATE' };
        const comparison = { kind: 'organisation', id, version: 1, form };
        expect((await failureOf(compareVersions.run(context.environment, foreigner, comparison))).code).toBe(
          'not-found',
        );
      }
    });
  });

  describe('history.view-state', () => {
    it('shows the whole as it stood, beside today', async () => {
      const { entries } = await view(office.actors.MANAGER, 'organisation', office.school);
      const state = await stateOf(office.actors.MANAGER, 'organisation', office.school, entries[1]?.id ?? '');
      const fields = Object.fromEntries(state.fields.map((field) => [field.name, field]));
      expect(fields.city).toMatchObject({
        earlier: { as: 'text', text: 'Sondershausen' },
        current: { as: 'text', text: 'Artern' },
        differs: true,
      });
      expect(fields.name).toMatchObject({ differs: false });
      expect(fields.description?.earlier).toEqual({ as: 'nothing' });
      const now = await stateOf(office.actors.MANAGER, 'organisation', office.school, entries[0]?.id ?? '');
      expect(now.fields.every(({ differs }) => !differs)).toBe(true);
    });

    it('takes no entry of another record', async () => {
      const other = await firstEntry('organisation', office.company);
      const failure = await failureOf(stateOf(office.actors.ADMIN, 'organisation', office.school, other));
      expect(failure.code).toBe('not-found');
    });

    it('is not known any more beyond what erasure has emptied', async () => {
      const { database } = context;
      const { entries } = await view(office.actors.ADMIN, 'contact', office.stranger);
      await changeContact.run(context.environment, office.actors.ADMIN, {
        id: office.stranger,
        version: 1,
        lastName: 'Anders',
      });
      await database.transaction((db) =>
        db.auditEntry.updateMany({
          where: { recordId: office.stranger, action: 'contact.update' },
          data: { before: null, after: null },
        }),
      );
      const failure = await failureOf(
        stateOf(office.actors.ADMIN, 'contact', office.stranger, entries[0]?.id ?? ''),
      );
      expect(failure.code).toBe('not-found');
      const history = await view(office.actors.ADMIN, 'contact', office.stranger);
      expect(history.entries[0]).toMatchObject({ emptied: true, changes: [] });
    });
  });

  describe('history.restore-state', () => {
    it('puts back what was chosen and leaves the rest, as an update with an entry of its own', async () => {
      const { entries } = await view(office.actors.MANAGER, 'organisation', office.school);
      const entry = entries[1]?.id;
      await restore(office.actors.MANAGER, {
        kind: 'organisation',
        id: office.school,
        entry,
        version: 3,
        fields: ['city', 'tags'],
      });
      const school = await viewOrganisation.run(context.environment, office.actors.MANAGER, {
        id: office.school,
      });
      expect(school).toMatchObject({
        city: 'Sondershausen',
        description: 'Ein langer Text.',
        stewardId: office.actors.MANAGER.userId,
        version: 4,
      });
      expect([...school.tags].sort()).toEqual(['MINT', 'Technik']);
      const after = await view(office.actors.MANAGER, 'organisation', office.school);
      expect(after.entries[0]).toMatchObject({ verb: 'restore-state', version: 4 });
      expect(after.entries[0]?.changes.map(({ name }) => name).sort()).toEqual(['city', 'tags']);
    });

    it.each([
      ['contact', 'boss', ['lastName', 'channels', 'affiliations', 'notes']],
      ['relationship', 'relationship', ['from', 'to', 'typeKey', 'strength', 'note']],
      ['follow-up', 'followUp', ['due', 'assigneeId']],
      ['meeting', 'meeting', ['minutes', 'attendees']],
      [
        'project',
        'project',
        ['title', 'status', 'startsOn', 'budget', 'funding', 'contactId', 'territoryKeys', 'participants'],
      ],
      [
        'listing',
        'listing',
        [
          'direction',
          'kind',
          'title',
          'description',
          'organisationId',
          'territoryKey',
          'validUntil',
          'published',
        ],
      ],
    ] as const)('brings a whole %s back to how it began', async (kind, name, fields) => {
      const id = office[name];
      const { environment, database } = context;
      const { actors } = office;
      const find = () =>
        historyKinds[kind].find(database.read, { kind: 'everything' }, id, dayOf(new Date()));
      const entry = await firstEntry(kind, id);
      const standing = await find();
      await restore(actors.ADMIN, { kind, id, entry, version: standing?.version, fields });
      const state = await viewState.run(environment, actors.ADMIN, { kind, id, entry });
      const chosen = state.fields.filter((field) => fields.some((one) => one === field.name));
      expect(chosen).toHaveLength(fields.length);
      expect(chosen.filter(({ differs }) => differs).map((field) => field.name)).toEqual([]);
    });

    it('leaves participants the same ones, and the rest of a project as it was', async () => {
      const { environment, database } = context;
      const { actors, project } = office;
      const idsByOrganisation = async () => {
        const rows = await database.read.projectParticipant.findMany({ where: { projectId: project } });
        return new Map(rows.map(({ organisationId, id }) => [organisationId, id]));
      };
      const { entries } = await view(actors.MANAGER, 'project', project);
      const change = entries.find(({ verb }) => verb === 'update')?.id;
      const standing = await historyKinds.project.find(
        database.read,
        { kind: 'everything' },
        project,
        dayOf(new Date()),
      );
      const before = await idsByOrganisation();
      const put = { kind: 'project', id: project, entry: change, version: standing?.version };
      await restore(actors.MANAGER, { ...put, fields: 'budget' });
      const after = await viewProject.run(environment, actors.MANAGER, { id: project });
      expect(after.project).toMatchObject({ budget: 20_000, title: 'Gemeinsame Werkstatt', funding: null });
      expect(await idsByOrganisation()).toEqual(before);
    });

    it('is refused where a part of the earlier state alone makes no whole', async () => {
      const { actors, project } = office;
      const { project: standing } = await viewProject.run(context.environment, actors.MANAGER, {
        id: project,
      });
      await changeProject.run(context.environment, actors.MANAGER, {
        id: project,
        version: standing.version,
        title: standing.title,
        budget: '5.000',
        participants: standing.participants.map(({ id, organisationId, role }) => ({
          id,
          organisationId,
          role,
        })),
      });
      const { entries } = await view(actors.MANAGER, 'project', project);
      const change = entries.find(
        ({ verb, changes }) => verb === 'update' && changes.some(({ name }) => name === 'funding'),
      )?.id;
      const before = await checksum(context.url);
      const put = { kind: 'project', id: project, version: standing.version + 1, fields: 'funding' };
      const failure = await failureOf(restore(actors.MANAGER, { ...put, entry: change }));
      expect(failure.fields).toEqual([{ path: 'funding', message: 'funding-above-budget' }]);
      expect(await checksum(context.url)).toBe(before);
    });

    it.each([
      ['nothing chosen', { fields: [] }, 'invalid'],
      ['a field that there is not', { fields: ['createdById'] }, 'invalid'],
      ['an old version', { fields: ['city'], version: 1 }, 'conflict'],
      ['an entry that names nothing', { fields: ['city'], entry: newId() }, 'not-found'],
      ['a kind that there is not', { kind: 'user', fields: ['city'] }, 'invalid'],
    ])('is refused with %s', async (_case, wrong, code) => {
      const entry = await firstEntry('organisation', office.school);
      const { version } = await viewOrganisation.run(context.environment, office.actors.MANAGER, {
        id: office.school,
      });
      const before = await checksum(context.url);
      const input = { kind: 'organisation', id: office.school, entry, version, ...wrong };
      expect((await failureOf(restore(office.actors.MANAGER, input))).code).toBe(code);
      expect(await checksum(context.url)).toBe(before);
    });

    it('is refused where the earlier state points at what the writer does not see', async () => {
      const { environment } = context;
      const { actors, meeting } = office;
      const { meeting: standing } = await viewMeeting.run(environment, actors.ADMIN, { id: meeting });
      const { entries } = await view(actors.ADMIN, 'meeting', meeting);
      const withStrangers = entries.find(({ verb }) => verb === 'update')?.id;
      const before = await checksum(context.url);
      const failure = await failureOf(
        restore(actors.MANAGER, {
          kind: 'meeting',
          id: meeting,
          entry: withStrangers,
          version: standing.version,
          fields: 'attendees',
        }),
      );
      expect(failure.fields).toEqual([{ path: 'attendees', message: 'not-visible' }]);
      expect(await checksum(context.url)).toBe(before);
    });

    it('reads what lies in the bin, and leaves it there', async () => {
      const { environment } = context;
      const { actors, secret } = office;
      await binMeeting.run(environment, actors.MANAGER, { id: secret, version: 1 });
      const history = await view(actors.MANAGER, 'meeting', secret);
      expect(history.binned).toBe(true);
      expect(history.entries[0]?.verb).toBe('bin');
      const entry = history.entries.at(-1)?.id ?? '';
      expect((await stateOf(actors.MANAGER, 'meeting', secret, entry)).binned).toBe(true);
      const input = { kind: 'meeting', id: secret, entry, version: 2, fields: 'title' };
      expect((await failureOf(restore(actors.MANAGER, input))).code).toBe('not-found');
    });
  });

  it('keeps a line for every field of every snapshot', async () => {
    const { database } = context;
    const records = [
      ['organisation', office.school],
      ['contact', office.teacher],
      ['meeting', office.meeting],
      ['relationship', office.relationship],
      ['follow-up', office.followUp],
      ['project', office.project],
      ['listing', office.listing],
      ['introduction', office.introduction],
    ] as const;
    for (const [kind, id] of records) {
      const standing = await historyKinds[kind].find(
        database.read,
        { kind: 'everything' },
        id,
        dayOf(new Date()),
      );
      const names = Object.keys(standing?.state ?? {}).filter((name) => name !== 'deletedAt');
      expect(Object.keys(historyKinds[kind].fields).sort(), kind).toEqual(names.sort());
    }
  });
});
