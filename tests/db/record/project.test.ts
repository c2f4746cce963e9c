import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { listOwnTies } from '#app/network/own-ties.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { binProject } from '#app/records/project/bin.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { listProjectsOfOrganisation, listProjectsUseCase } from '#app/records/project/list.server.ts';
import { prepareProject, prepareProjectChange } from '#app/records/project/prepare.server.ts';
import { restoreProject } from '#app/records/project/restore.server.ts';
import { changeProject } from '#app/records/project/update.server.ts';
import { viewProject } from '#app/records/project/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice } from '../../support/office.ts';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

interface Concept {
  readonly field: string;
  readonly otherField: string;
  readonly measure: string;
}

/** A concept in force with two fields of action and a measure in the first. */
async function plantConcept({ database }: DialectContext): Promise<Concept> {
  const [concept, version, field, otherField, measure] = [newId(), newId(), newId(), newId(), newId()];
  const now = new Date();
  await database.transaction(async (db) => {
    await db.concept.create({
      data: { id: concept, title: 'REK', regionKey: northern, createdAt: now, updatedAt: now },
    });
    await db.conceptVersion.create({
      data: { id: version, conceptId: concept, label: '2026', createdAt: now },
    });
    await db.fieldOfAction.createMany({
      data: [
        { id: field, conceptVersionId: version, code: 'HF1', title: 'Fachkräfte' },
        { id: otherField, conceptVersionId: version, code: 'HF2', title: 'Wege' },
      ],
    });
    await db.measure.create({ data: { id: measure, fieldOfActionId: field, code: 'M1', title: 'Börse' } });
  });
  return { field, otherField, measure };
}

eachDialect('projects', (context) => {
  let office: SmallOffice;
  let concept: Concept;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    concept = await plantConcept(context);
  });

  const as = (role: keyof SmallOffice['actors']) => office.actors[role];
  const create = (input: object) => createProject.run(context.environment, as('MANAGER'), input);
  const networkRevision = async () =>
    (await context.database.read.revision.findUnique({ where: { scope: 'network' } }))?.number ?? 0;

  describe('project.create', () => {
    it('keeps project, participants, places and history in one go, once however often it is sent', async () => {
      const { school, company, teacher } = office;
      const input = {
        id: newId(),
        title: 'Ökologischer Weg',
        status: 'RUNNING',
        startsOn: '2026-01-01',
        endsOn: '2028-12-31',
        budget: '1.234.567,89',
        funding: '1.000.000',
        measureId: concept.measure,
        contactId: teacher,
        territoryKeys: ['16062', '16062041', '16062'],
        participants: [
          { organisationId: school, role: 'LEAD', amount: '5.000,50' },
          { organisationId: company, role: 'PARTNER', from: '2026-02-01' },
          { organisationId: '', role: 'PARTNER' },
        ],
      };
      const before = await networkRevision();
      await Promise.all([1, 2, 3, 4, 5].map(() => create(input).catch(() => null)));
      const { read } = context.database;
      const row = await read.project.findUnique({
        where: { id: input.id },
        include: { participants: true, territories: true },
      });
      expect(row?.budgetCents).toBe(123_456_789n);
      expect(row?.fundingCents).toBe(100_000_000n);
      // The measure brings its field of action along.
      expect(row?.fieldOfActionId).toBe(concept.field);
      expect(row?.territories.map(({ territoryKey }) => territoryKey).sort()).toEqual(['16062', '16062041']);
      expect(row?.participants.map(({ role }) => role).sort()).toEqual(['LEAD', 'PARTNER']);
      expect(row?.participants.find(({ role }) => role === 'LEAD')?.amountCents).toBe(500_050n);
      expect(await read.auditEntry.count({ where: { recordId: input.id } })).toBe(1);
      expect(await networkRevision()).toBe(before + 1);
      const ties = await listOwnTies.run(context.environment, as('MANAGER'), { id: school });
      const tie = ties.find(({ organisation }) => organisation.id === company);
      expect(tie?.counts.project).toBeGreaterThanOrEqual(1);
    });

    it.each([
      ['without a title', () => ({ title: ' ' }), 'title', 'required'],
      ['with an end before its start', () => ({ endsOn: '2025-12-31' }), 'endsOn', 'end-before-start'],
      ['with a day that does not exist', () => ({ endsOn: '2026-02-30' }), 'endsOn', 'day'],
      ['with an amount that could be two', () => ({ budget: '1,234' }), 'budget', 'euro'],
      ['with less than nothing', () => ({ budget: '-5' }), 'budget', 'euro'],
      [
        'with more funding than costs',
        () => ({ budget: '10', funding: '10,01' }),
        'funding',
        'funding-above-budget',
      ],
      ['with a state that is none', () => ({ status: 'STOLEN' }), 'status', 'choice'],
      ['with a measure that is not there', () => ({ measureId: newId() }), 'measureId', 'not-visible'],
      [
        'with a measure of another field',
        () => ({ measureId: concept.measure, fieldOfActionId: concept.otherField }),
        'measureId',
        'measure-field',
      ],
      [
        'with a field of action that is not there',
        () => ({ fieldOfActionId: newId() }),
        'fieldOfActionId',
        'not-visible',
      ],
      ['with somebody of another region', () => ({ contactId: office.stranger }), 'contactId', 'not-visible'],
      [
        'with an organisation of another region',
        () => ({ participants: [{ organisationId: office.foreign }] }),
        'participants[0].organisationId',
        'not-visible',
      ],
      [
        'with a place of another region',
        () => ({ territoryKeys: ['16073077'] }),
        'territoryKeys',
        'territory-outside',
      ],
      ['in a region of others', () => ({ regionKey: 'R-STAEDTEDREIECK' }), 'regionKey', 'region'],
      [
        'with one twice in a role',
        () => ({ participants: [{ organisationId: office.school }, { organisationId: office.school }] }),
        'participants[1].organisationId',
        'participant-twice',
      ],
      [
        'with two leads',
        () => ({
          participants: [
            { organisationId: office.school, role: 'LEAD' },
            { organisationId: office.company, role: 'LEAD' },
          ],
        }),
        'participants[1].role',
        'one-lead',
      ],
      [
        'with a share that is no amount',
        () => ({ participants: [{ organisationId: office.school, amount: 'viel' }] }),
        'participants[0].amount',
        'euro',
      ],
    ])('is refused %s, at the field, and nothing is written', async (_case, wrongOf, path, message) => {
      const before = await checksum(context.url);
      const failure = await failureOf(create({ title: 'Gut', startsOn: '2026-01-01', ...wrongOf() }));
      expect(failure.fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });

    it('is refused with fields that it does not know', async () => {
      for (const extra of [{ version: 7 }, { deletedAt: null }, { budgetCents: 5 }, { sortKey: 'a' }]) {
        expect((await failureOf(create({ title: 'Gut', ...extra }))).code).toBe('invalid');
      }
    });

    it('takes a lead that follows another', async () => {
      const { id } = await create({
        title: 'Staffel',
        participants: [
          { organisationId: office.school, role: 'LEAD', from: '2024-01-01', to: '2025-12-31' },
          { organisationId: office.company, role: 'LEAD', from: '2026-01-01' },
        ],
      });
      const { project } = await viewProject.run(context.environment, as('MANAGER'), { id });
      expect(project.lead?.id).toBe(office.company);
    });
  });

  describe('project.update', () => {
    it('lets participants swap their roles and stay the same ones, and keeps one that only others see', async () => {
      const { environment } = context;
      const { draft, participants } = await prepareProjectChange.run(environment, as('MANAGER'), {
        id: office.project,
      });
      const swapped = participants.map(({ organisation, role, ...one }) => ({
        ...one,
        organisationId: organisation.id,
        role: role === 'LEAD' ? 'PARTNER' : role === 'PARTNER' ? 'LEAD' : role,
      }));
      const { contact: _contact, ...fields } = draft;
      const before = await networkRevision();
      await changeProject.run(environment, as('MANAGER'), { ...fields, participants: swapped });
      expect(await networkRevision()).toBe(before + 1);
      const after = await prepareProjectChange.run(environment, as('MANAGER'), { id: office.project });
      expect(after.draft.version).toBe(draft.version + 1);
      expect(after.draft.budget).toBe('12.345,67');
      const known = new Map(participants.map(({ id, organisation }) => [organisation.id, id]));
      for (const { id, organisation } of after.participants) expect(known.get(organisation.id)).toBe(id);
      const { project } = await viewProject.run(environment, as('MANAGER'), { id: office.project });
      expect(project.lead?.id).toBe(office.company);
      expect(project.participants.map(({ organisation }) => organisation.id)).toContain(office.foreign);
      const entry = await context.database.read.auditEntry.findFirst({
        where: { recordId: office.project, action: 'project.update' },
      });
      expect(Object.keys(JSON.parse(entry?.after ?? '{}'))).toEqual(['participants']);
    });

    it("takes no participant's id that belongs to another project", async () => {
      const other = await create({
        title: 'Anderes',
        participants: [{ organisationId: office.school, role: 'LEAD' }],
      });
      const stolen = await context.database.read.projectParticipant.findFirst({
        where: { projectId: other.id },
      });
      const mine = await create({ title: 'Meines' });
      await changeProject.run(context.environment, as('MANAGER'), {
        id: mine.id,
        version: 1,
        title: 'Meines',
        participants: [{ id: stolen?.id, organisationId: office.company }],
      });
      const { read } = context.database;
      expect(await read.projectParticipant.count({ where: { projectId: other.id } })).toBe(1);
      expect(await read.projectParticipant.count({ where: { projectId: mine.id } })).toBe(1);
    });

    it('is refused from an old version with the present state, and for others as if nothing were there', async () => {
      const before = await checksum(context.url);
      const change = { id: office.project, version: 1, title: 'Zu spät' };
      const late = await failureOf(changeProject.run(context.environment, as('MANAGER'), change));
      expect(late.code).toBe('conflict');
      expect(late.current).toMatchObject({ id: office.project });
      const elsewhere = await accountOf(context.environment, 'MANAGER', { regionKeys: ['R-STAEDTEDREIECK'] });
      const after = await checksum(context.url);
      for (const [useCase, input] of [
        [viewProject, { id: office.project }],
        [changeProject, change],
        [binProject, { id: office.project, version: 2 }],
      ] as const) {
        expect((await failureOf(useCase.run(context.environment, elsewhere, input))).code).toBe('not-found');
      }
      expect(await checksum(context.url)).toBe(after);
      expect(before).not.toBe(after);
    });
  });

  describe('what a partner sees', () => {
    it('is the projects it takes part in, without what others put in and who is not published', async () => {
      const { environment } = context;
      const hidden = 'Verborgenes Amt';
      await context.database.transaction(async (db) => {
        await db.organisation.update({
          where: { id: office.foreign },
          data: { name: hidden, searchText: 'verborgenes amt', visibility: 'OFFICE' },
        });
      });
      const seen = await viewProject.run(environment, as('PARTNER'), { id: office.project });
      expect(seen.project.budget).toBe(12_345.67);
      expect(seen.project.participantsWithheld).toBe(true);
      const amounts = seen.project.participants.map(({ organisation, amount }) => [organisation.id, amount]);
      expect(Object.fromEntries(amounts)).toEqual({ [office.school]: 2_345.67, [office.company]: null });
      expect([seen.meetings, seen.followUps]).toEqual([null, null]);
      expect(JSON.stringify(seen)).not.toContain(hidden);
      const find = async (filter: object) =>
        (await listProjectsUseCase.run(environment, as('PARTNER'), filter)).total;
      // Neither a search nor a filter tells who takes part beside it.
      expect(await find({ q: 'werkstatt' })).toBe(1);
      expect(await find({ q: 'verborgenes' })).toBe(0);
      expect(await find({ organisation: office.foreign })).toBe(0);
      const inside = await listProjectsUseCase.run(environment, as('ADMIN'), { q: 'verborgenes' });
      expect(inside.items.map(({ id }) => id)).toEqual([office.project]);
    });

    it('is nothing of a project it takes no part in', async () => {
      const { id } = await create({
        title: 'Ohne Schule',
        participants: [{ organisationId: office.company }],
      });
      const view = viewProject.run(context.environment, as('PARTNER'), { id });
      expect((await failureOf(view)).code).toBe('not-found');
      const { items } = await listProjectsUseCase.run(context.environment, as('PARTNER'), {});
      expect(items.map((item) => item.id)).not.toContain(id);
      const own = await listProjectsOfOrganisation.run(context.environment, as('PARTNER'), {
        id: office.school,
      });
      expect(own.map((item) => item.id)).toContain(office.project);
      const foreign = listProjectsOfOrganisation.run(context.environment, as('PARTNER'), {
        id: office.company,
      });
      expect((await failureOf(foreign)).code).toBe('not-found');
    });
  });

  describe('project.list', () => {
    it('pages by title, forwards and backwards, each project once', async () => {
      for (const title of ['Ähre', 'Ahorn', 'Zug', 'Öse']) await create({ title });
      const ask = (input: object) => listProjectsUseCase.run(context.environment, as('MANAGER'), input);
      const all = await ask({ size: 200 });
      const walked: string[] = [];
      let after: string | null = '';
      for (let page = 0; after !== null && page < 50; page += 1) {
        const found = await ask({ size: 3, ...(after && { after }) });
        walked.push(...found.items.map(({ id }) => id));
        after = found.next;
      }
      expect(walked).toEqual(all.items.map(({ id }) => id));
      const titles = all.items.map(({ title }) => title);
      expect(titles.indexOf('Ahorn')).toBeLessThan(titles.indexOf('Öse'));
      const reverse = await ask({ size: 200, sort: '-title' });
      expect(reverse.items.map(({ id }) => id)).toEqual(walked.toReversed());
    });

    it('finds by county, by a place in it, by state, field of action and participant', async () => {
      const { id } = await create({
        title: 'Gefunden',
        status: 'APPLIED',
        fieldOfActionId: concept.otherField,
        territoryKeys: ['16064046'],
        participants: [{ organisationId: office.company }],
      });
      for (const filter of [
        { county: '16064', q: 'gefunden' },
        { status: 'APPLIED' },
        { fieldOfAction: concept.otherField },
        { q: 'mueller gefunden' },
        { organisation: office.company, status: 'APPLIED' },
      ]) {
        const { items } = await listProjectsUseCase.run(context.environment, as('LEADERSHIP'), filter);
        expect(items.map((item) => item.id)).toEqual([id]);
      }
      const { total } = await listProjectsUseCase.run(context.environment, as('LEADERSHIP'), {
        county: '16062',
        q: 'gefunden',
      });
      expect(total).toBe(0);
    });
  });

  it('goes into the bin and comes back, and its ties with it', async () => {
    const { environment } = context;
    const { id } = await create({
      title: 'Weg und wieder da',
      status: 'RUNNING',
      startsOn: '2026-01-01',
      participants: [{ organisationId: office.school }, { organisationId: office.company }],
    });
    const shared = async () =>
      (await listOwnTies.run(environment, as('MANAGER'), { id: office.school })).find(
        ({ organisation }) => organisation.id === office.company,
      )?.counts.project ?? 0;
    const before = await shared();
    const { version } = await binProject.run(environment, as('MANAGER'), { id, version: 1 });
    expect(await shared()).toBe(before - 1);
    expect((await failureOf(viewProject.run(environment, as('MANAGER'), { id }))).code).toBe('not-found');
    const binned = await listProjectsUseCase.run(environment, as('MANAGER'), { binned: true });
    expect(binned.items.map((item) => item.id)).toEqual([id]);
    await restoreProject.run(environment, as('MANAGER'), { id, version });
    expect(await shared()).toBe(before);
  });

  it('can be what a task is about, for those who see it', async () => {
    const { environment } = context;
    const { id } = await createFollowUp.run(environment, as('MANAGER'), {
      title: 'Bescheid prüfen',
      projectId: office.project,
    });
    const { followUps } = await viewProject.run(environment, as('MANAGER'), { id: office.project });
    const task = followUps?.find((row) => row.id === id);
    expect(task?.subject?.to).toBe(`/projekte/${office.project}`);
    const elsewhere = await accountOf(environment, 'MANAGER', { regionKeys: ['R-STAEDTEDREIECK'] });
    const before = await checksum(context.url);
    for (const [actor, subject] of [
      [elsewhere, { projectId: office.project }],
      [as('MANAGER'), { projectId: newId() }],
      [as('MANAGER'), { projectId: office.project, organisationId: office.school }],
    ] as const) {
      const failure = await failureOf(createFollowUp.run(environment, actor, { title: 'X', ...subject }));
      expect(failure.code).toBe('invalid');
    }
    expect(await checksum(context.url)).toBe(before);
  });

  it('is prepared with an organisation that is there, and without one that is not visible', async () => {
    const { environment } = context;
    const known = await prepareProject.run(environment, as('MANAGER'), { organisation: office.school });
    expect(known.participants.map(({ organisation }) => organisation.id)).toEqual([office.school]);
    const other = await prepareProject.run(environment, as('MANAGER'), { organisation: office.foreign });
    expect(other.participants).toEqual([]);
    expect(known.choices.measures.map(({ id }) => id)).toEqual([concept.measure]);
  });
});
