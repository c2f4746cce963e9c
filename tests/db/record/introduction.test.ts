import { beforeAll, describe, expect, it } from 'vitest';
import { system, type UserActor } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { newId } from '#app/kernel/ids.ts';
import { listFollowUpsUseCase } from '#app/records/follow-up/list.server.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { dismissProposal } from '#app/records/introduction/dismiss.server.ts';
import {
  countIntroductionsUseCase,
  listIntroductionsUseCase,
} from '#app/records/introduction/list.server.ts';
import { prepareIntroductionChange } from '#app/records/introduction/prepare.server.ts';
import { restoreIntroduction } from '#app/records/introduction/restore.server.ts';
import { changeIntroduction, patchIntroduction } from '#app/records/introduction/update.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

const today = dayOf(new Date());

eachDialect('introductions', (context) => {
  let office: SmallOffice;
  let foreigner: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    foreigner = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
  });

  const organisation = async () =>
    (
      await createOrganisation.run(context.environment, system, {
        name: `Betrieb ${newId()}`,
        sector: 'BUSINESS',
        territoryKey: '16062041',
      })
    ).id;
  const pair = async () => ({
    aOrganisationId: await organisation(),
    bOrganisationId: await organisation(),
  });
  const create = (actor: UserActor, input: object) =>
    createIntroduction.run(context.environment, actor, input);
  const view = async (actor: UserActor, id: string) =>
    (await viewIntroduction.run(context.environment, actor, { id })).introduction;
  const patch = (actor: UserActor, id: string, version: number, changes: object) =>
    patchIntroduction.run(context.environment, actor, { id, version, changes });
  const idsFor = async (actor: UserActor, filter: object = {}) =>
    (await listIntroductionsUseCase.run(context.environment, actor, { size: 200, ...filter })).items.map(
      ({ id }) => id,
    );

  describe('introduction.create', () => {
    it('drafts both mails and two tasks, each mail naming the other organisation and nobody in it', async () => {
      const { MANAGER } = office.actors;
      const { id } = await create(MANAGER, {
        aOrganisationId: office.company,
        aContactId: office.boss,
        bOrganisationId: await organisation(),
        draft: 'de',
        topic: 'Praktikumsplätze',
      });
      const made = await viewIntroduction.run(context.environment, MANAGER, { id });
      expect(made.introduction).toMatchObject({
        status: 'SUGGESTED',
        manager: 'Test MANAGER',
        aConsent: 'OPEN',
      });
      expect(made.introduction.aMail).toContain('Guten Tag Kim Chef,');
      expect(made.introduction.bMail).toContain('Müller & Söhne');
      expect(made.introduction.bMail).not.toContain('Chef');
      expect(made.introduction.bMail).toContain('Praktikumsplätze');
      expect(made.introduction.aAddress).toBe('chef@example.org');
      expect(made.followUps?.map(({ due, assigneeId }) => [due, assigneeId])).toEqual([
        [addDays(today, 7), MANAGER.userId],
        [addDays(today, 7), MANAGER.userId],
      ]);
      const mine = await listFollowUpsUseCase.run(context.environment, MANAGER, { view: 'mine', size: 200 });
      expect(mine.items.filter(({ introductionId }) => introductionId === id)).toHaveLength(2);
    });

    it('runs once at a time for a pair, whichever of them comes first', async () => {
      const both = await pair();
      const { id } = await create(office.actors.MANAGER, both);
      const turned = { aOrganisationId: both.bOrganisationId, bOrganisationId: both.aOrganisationId };
      const before = await checksum(context.url);
      const failure = await failureOf(create(office.actors.ADMIN, { ...turned, regionKey: northern }));
      expect(failure.fields).toEqual([{ path: 'bOrganisationId', message: 'introduction-exists' }]);
      expect(await checksum(context.url)).toBe(before);
      await patch(office.actors.MANAGER, id, 1, { status: 'OUTCOME', result: 'NOTHING' });
      await create(office.actors.MANAGER, turned);
      const reopened = await failureOf(
        patch(office.actors.MANAGER, id, 2, { status: 'PLANNED', result: null }),
      );
      expect(reopened.fields).toEqual([{ path: 'bOrganisationId', message: 'introduction-exists' }]);
    });

    it.each([
      ['with itself', () => ({ bOrganisationId: office.school }), 'bOrganisationId', 'introduction-same'],
      [
        'with one of another region',
        () => ({ bOrganisationId: office.foreign }),
        'bOrganisationId',
        'not-visible',
      ],
      [
        'with somebody of another region',
        () => ({ bContactId: office.stranger }),
        'bContactId',
        'not-visible',
      ],
      ['through one of another region', () => ({ brokerId: office.foreign }), 'brokerId', 'not-visible'],
      [
        'by somebody not of the office',
        () => ({ managerId: office.actors.PARTNER.userId }),
        'managerId',
        'steward',
      ],
      ['with a meeting that is none', () => ({ meetingId: newId() }), 'meetingId', 'not-visible'],
      ['with a project that is none', () => ({ projectId: newId() }), 'projectId', 'not-visible'],
      ['with a result before its end', () => ({ result: 'TIE' }), 'status', 'result-stage'],
      ['at its end without a result', () => ({ status: 'OUTCOME' }), 'result', 'required'],
      ['set aside without a reason', () => ({ status: 'DISMISSED' }), 'dismissReason', 'required'],
      ['in another region', () => ({ regionKey: triangle }), 'regionKey', 'region'],
      ['with a mail that cannot be stored', () => ({ aMail: 'a\0b' }), 'aMail', 'not-storable'],
    ])('is refused %s, at the field, and nothing is written', async (_case, wrongOf, path, message) => {
      const before = await checksum(context.url);
      const good = { aOrganisationId: office.school, bOrganisationId: office.company };
      const failure = await failureOf(create(office.actors.MANAGER, { ...good, ...wrongOf() }));
      expect(failure.fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });

    it.each(['LEADERSHIP', 'PARTNER'] as const)(
      'is refused to %s, and so is every other change',
      async (role) => {
        const actor = office.actors[role];
        const seen = { id: office.introduction, version: 1 };
        const good = { aOrganisationId: office.school, bOrganisationId: office.company };
        const before = await checksum(context.url);
        for (const attempt of [
          () => create(actor, good),
          () => patch(actor, seen.id, 1, { status: 'MADE' }),
          () => changeIntroduction.run(context.environment, actor, { ...seen, ...good }),
          () => dismissProposal.run(context.environment, actor, { ...good, dismissReason: 'x' }),
          () => binIntroduction.run(context.environment, actor, seen),
          () => prepareIntroductionChange.run(context.environment, actor, { id: seen.id }),
        ]) {
          expect(['forbidden', 'not-found']).toContain((await failureOf(attempt())).code);
        }
        expect(await checksum(context.url)).toBe(before);
      },
    );
  });

  describe('introduction.patch', () => {
    it('takes it from stage to stage, says when it was made, and notes consent with its day', async () => {
      const { MANAGER } = office.actors;
      const { id } = await create(MANAGER, await pair());
      await patch(MANAGER, id, 1, { aConsent: 'YES' });
      expect(await view(MANAGER, id)).toMatchObject({ aConsent: 'YES', aConsentOn: today, bConsentOn: null });
      await patch(MANAGER, id, 2, { status: 'MADE' });
      const { madeAt } = await view(MANAGER, id);
      expect(madeAt && dayOf(new Date(madeAt))).toBe(today);
      await patch(MANAGER, id, 3, { status: 'OUTCOME', result: 'TIE' });
      expect(await view(MANAGER, id)).toMatchObject({ status: 'OUTCOME', result: 'TIE', madeAt });
      await patch(MANAGER, id, 4, { status: 'PLANNED', result: null, aConsent: 'OPEN' });
      expect(await view(MANAGER, id)).toMatchObject({ madeAt: null, aConsentOn: null });
    });

    it('is refused at an old version, with how it stands, and to another region', async () => {
      const { MANAGER } = office.actors;
      const { id } = await create(MANAGER, await pair());
      await patch(MANAGER, id, 1, { note: 'Neu' });
      const before = await checksum(context.url);
      const late = await failureOf(patch(MANAGER, id, 1, { note: 'Anders' }));
      expect(late).toMatchObject({ code: 'conflict', current: { id, note: 'Neu', version: 2 } });
      expect((await failureOf(patch(foreigner, id, 2, { note: 'Anders' }))).code).toBe('not-found');
      expect((await failureOf(patch(MANAGER, id, 2, { madeAt: today }))).code).toBe('invalid');
      expect(await checksum(context.url)).toBe(before);
    });

    it('links a meeting of both that was logged since, and offers no other', async () => {
      const { MANAGER } = office.actors;
      const both = await pair();
      const { id } = await create(MANAGER, both);
      const attendees = [`organisation:${both.aOrganisationId}`, `organisation:${both.bOrganisationId}`];
      const log = (title: string, more: object) =>
        logMeeting.run(context.environment, MANAGER, { title, attendees, ...more });
      await log('Lange davor', { start: '2020-03-02T10:00:00Z' });
      await log('Nur einer', { start: `${addDays(today, 1)}T10:00`, attendees: attendees.slice(0, 1) });
      const meeting = await log('Erstes Gespräch', {
        start: `${addDays(today, 2)}T10:00`,
        confidential: true,
      });
      const offered = await viewIntroduction.run(context.environment, MANAGER, { id });
      expect(offered.meetings.map(({ title }) => title)).toEqual(['Erstes Gespräch']);
      expect(await idsFor(office.actors.LEADERSHIP)).toContain(id);
      await patch(MANAGER, id, 1, { meetingId: meeting.id, status: 'OUTCOME', result: 'MEETING' });
      expect(await view(MANAGER, id)).toMatchObject({ meeting: { name: 'Erstes Gespräch' } });
      // What came of it would tell leadership of the confidential meeting.
      expect(await idsFor(office.actors.LEADERSHIP)).not.toContain(id);
      expect((await failureOf(view(office.actors.LEADERSHIP, id))).code).toBe('not-found');
    });
  });

  describe('introduction.dismiss', () => {
    it('keeps the pair with its reason, out of the list, until it is taken back', async () => {
      const { MANAGER, LEADERSHIP } = office.actors;
      const both = await pair();
      const id = newId();
      const sent = { ...both, id, dismissReason: 'Kein Thema' };
      const answers = [1, 2].map(() => dismissProposal.run(context.environment, MANAGER, sent));
      await Promise.all(answers);
      expect(await context.database.read.auditEntry.count({ where: { recordId: id } })).toBe(1);
      expect(await idsFor(MANAGER)).not.toContain(id);
      expect(await idsFor(MANAGER, { status: 'DISMISSED' })).toContain(id);
      expect(await idsFor(LEADERSHIP, { status: 'DISMISSED' })).toEqual([]);
      const { dismissed, version } = await binIntroduction.run(context.environment, MANAGER, {
        id,
        version: 1,
      });
      expect([dismissed, version]).toEqual([true, 2]);
      expect(await idsFor(MANAGER, { status: 'DISMISSED' })).not.toContain(id);
      await restoreIntroduction.run(context.environment, MANAGER, { id, version: 2 });
      expect(await idsFor(MANAGER, { status: 'DISMISSED' })).toContain(id);
    });

    it.each([
      ['without a reason', () => ({ dismissReason: '' }), 'dismissReason', 'required'],
      [
        'of one of another region',
        () => ({ aOrganisationId: office.foreign }),
        'aOrganisationId',
        'not-visible',
      ],
      [
        'of one with itself',
        () => ({ aOrganisationId: office.company }),
        'bOrganisationId',
        'introduction-same',
      ],
    ])('is refused %s', async (_case, wrongOf, path, message) => {
      const good = { aOrganisationId: office.school, bOrganisationId: office.company, dismissReason: 'x' };
      const before = await checksum(context.url);
      const failure = await failureOf(
        dismissProposal.run(context.environment, office.actors.MANAGER, { ...good, ...wrongOf() }),
      );
      expect(failure.fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('introduction.list and .count', () => {
    it('shows a region its own, a partner none, and counts what is shown', async () => {
      const { MANAGER, LEADERSHIP, PARTNER } = office.actors;
      expect(await idsFor(MANAGER)).toContain(office.introduction);
      expect(await idsFor(foreigner)).toEqual([]);
      expect((await failureOf(idsFor(PARTNER))).code).toBe('forbidden');
      const counted = await countIntroductionsUseCase.run(context.environment, LEADERSHIP, {});
      expect(counted.total).toBe((await idsFor(LEADERSHIP)).length);
      expect(counted.stages.DISMISSED).toBe(0);
      expect((await countIntroductionsUseCase.run(context.environment, foreigner, {})).total).toBe(0);
    });

    it('finds by the name of either side, by county and by result', async () => {
      const { MANAGER } = office.actors;
      expect(await idsFor(MANAGER, { q: 'übersee' })).toContain(office.introduction);
      expect(await idsFor(MANAGER, { q: 'müller' })).toContain(office.introduction);
      expect(await idsFor(MANAGER, { q: 'gibtesnicht' })).toEqual([]);
      expect(await idsFor(MANAGER, { county: '16064' })).toContain(office.introduction);
      expect(await idsFor(MANAGER, { county: '16073' })).toEqual([]);
      expect(await idsFor(MANAGER, { result: 'TIE' })).not.toContain(office.introduction);
    });
  });
});
