import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, system, type UserActor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { type Mailer, openMailer } from '#app/platform/mail.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { liftRestriction, restrictContact } from '#app/records/contact/restrict.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { answerDataRequest } from '#app/records/data-request/answer.server.ts';
import { createDataRequest } from '#app/records/data-request/create.server.ts';
import { listDataRequestsUseCase } from '#app/records/data-request/list.server.ts';
import { mostOpen } from '#app/records/data-request/terms.ts';
import { viewDataRequest } from '#app/records/data-request/view.server.ts';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { openSmtpSink, type SmtpSink } from '../../support/smtp-sink.ts';

const appUrl = 'https://netz.example';

eachDialect('data request', (context) => {
  let office: SmallOffice;
  let sink: SmtpSink;
  let mailer: Mailer;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    sink = await openSmtpSink();
    mailer = openMailer(sink.url, appUrl);
  });
  afterAll(async () => {
    mailer?.close();
    await sink?.close();
  });

  const at = (day: string): Environment => {
    const now = new Date(`${day}T10:00:00Z`);
    return { ...context.environment, now: () => now, sendsMail: true };
  };
  const deliver = () => sendWaitingMails({ ...context.environment, sendsMail: true }, { mailer, appUrl });

  /** Somebody new of the school with an account of their own. */
  async function somebody(legalBasis = 'PUBLIC_TASK'): Promise<UserActor> {
    const { environment, database } = context;
    const { id: contactId } = await createContact.run(environment, system, {
      ...{ lastName: `Frage${newId().slice(-8)}`, legalBasis },
      affiliations: [{ organisationId: office.school }],
    });
    const actor = await accountOf(environment, 'PARTNER', { regionKeys: [], organisationId: office.school });
    const now = new Date();
    await database.transaction(async (db) => {
      await db.invitation.create({
        data: {
          ...{ id: newId(), purpose: 'INVITE', tokenHash: newId(), email: actor.email },
          ...{ userId: actor.userId, contactId, createdAt: now, usedAt: now, expiresAt: now },
        },
      });
    });
    return actor;
  }

  const ask = (actor: UserActor, input: object, environment = at('2026-01-31')) =>
    createDataRequest.run(environment, actor, input);
  const asked = (actor: UserActor, input: object) => outcomeOf(ask(actor, input));
  const view = async (id: string, actor: UserActor = office.actors.MANAGER) =>
    (await viewDataRequest.run(at('2026-02-01'), actor, { id })).request;
  const answer = (id: string, extra: object = {}, actor: UserActor = office.actors.MANAGER) =>
    answerDataRequest.run(at('2026-02-10'), actor, {
      ...{ id, version: 1, status: 'ANSWERED', answer: 'Ist geschehen.' },
      ...extra,
    });

  it('goes from an objection to its answer, with a deadline, mails and a history', async () => {
    const actor = await somebody();
    const { id, dueOn } = await ask(actor, { kind: 'OBJECTION', message: 'WORTE-GEHEIM' });
    expect(dueOn).toBe('2026-02-28');
    expect(await view(id)).toMatchObject({ kind: 'OBJECTION', status: 'OPEN', email: actor.email });
    await deliver();
    const [mail] = sink.mails.filter(({ to }) => to.includes(office.actors.ADMIN.email));
    expect(mail?.text).toContain('28. Februar 2026');
    expect(mail?.text).toContain(`${appUrl}/betroffenenanfragen/${id}`);
    expect(mail?.text).not.toContain('WORTE-GEHEIM');

    await answer(id);
    await deliver();
    const [reply] = sink.mails.filter(({ to }) => to.includes(actor.email));
    expect(reply?.text).toContain(`${appUrl}/meine-daten`);
    expect(reply?.text).not.toContain('Ist geschehen.');
    const { requests } = await viewOwnFile.run(context.environment, actor, {});
    expect(requests).toMatchObject([{ id, status: 'ANSWERED', answer: 'Ist geschehen.' }]);
    const entries = await context.database.read.auditEntry.findMany({
      where: { recordKind: 'data-request', recordId: id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['data-request.create', actor.userId],
      ['data-request.answer', office.actors.MANAGER.userId],
    ]);
    expect(await outcomeOf(answer(id, { version: 2 }))).toBe('data-request-over');
  });

  it('is one, however often its form is sent, and never another’s', async () => {
    const [actor, other] = [await somebody(), await somebody()];
    const id = newId();
    const sent = await Promise.all(Array.from({ length: 3 }, () => ask(actor, { id, kind: 'ERASURE' })));
    expect(sent.map((one) => one.id)).toEqual([id, id, id]);
    expect(await context.database.read.dataRequest.count({ where: { requestedById: actor.userId } })).toBe(1);
    await expect(ask(other, { id, kind: 'ACCESS' })).rejects.toThrow();
    expect((await viewOwnFile.run(context.environment, other, {})).requests).toEqual([]);
  });

  it('withdraws a consent where there is one, and says what is wrong before a correction', async () => {
    expect(await asked(await somebody('CONSENT'), { kind: 'WITHDRAWAL' })).toBe('done');
    const actor = await somebody();
    const before = await checksum(context.url);
    expect(await asked(actor, { kind: 'WITHDRAWAL' })).toBe('no-consent');
    expect(await asked(office.actors.PARTNER, { kind: 'WITHDRAWAL' })).toBe('no-consent');
    expect(await asked(actor, { kind: 'RECTIFICATION' })).toBe('what-is-wrong');
    expect(await asked(actor, { kind: 'OBJECTION', contactId: office.boss })).toBe(
      'unknown-field?name=contactId',
    );
    expect(await outcomeOf(createDataRequest.run(at('2026-01-31'), anonymous, { kind: 'ACCESS' }))).toBe(
      'unauthenticated',
    );
    expect(await checksum(context.url)).toBe(before);
  });

  it('floods nobody: after some that are open the next has to wait', async () => {
    const actor = await somebody();
    for (let number = 0; number < mostOpen; number += 1) await ask(actor, { kind: 'ACCESS' });
    expect(await asked(actor, { kind: 'ACCESS' })).toBe('too-many-requests');
  });

  it('is shown to the office of its people, the most pressing first; to others it is not there', async () => {
    const actor = await somebody();
    const early = (await ask(actor, { kind: 'ACCESS' }, at('2025-01-01'))).id;
    const list = (who: UserActor, input: object = {}) =>
      listDataRequestsUseCase.run(at('2026-02-01'), who, input);
    const open = await list(office.actors.MANAGER);
    expect(open.items[0]).toMatchObject({ id: early, overdue: true });
    const days = open.items.map(({ dueOn }) => dueOn);
    expect(days).toEqual(days.toSorted());
    expect(
      (await list(office.actors.MANAGER, { view: 'done' })).items.every(({ status }) => status !== 'OPEN'),
    ).toBe(true);
    const elsewhere = await accountOf(context.environment, 'MANAGER', { regionKeys: ['R-STAEDTEDREIECK'] });
    expect((await list(elsewhere)).items).toEqual([]);
    const before = await checksum(context.url);
    expect(await outcomeOf(view(early, elsewhere))).toBe('not-found');
    expect(await outcomeOf(answer(early, {}, elsewhere))).toBe('not-found');
    for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
      expect(await outcomeOf(list(office.actors[role]))).toBe('forbidden-role');
      expect(await outcomeOf(answer(early, {}, office.actors[role]))).toBe('not-found');
    }
    expect(await outcomeOf(answer(early, { version: 7 }))).toBe('conflict');
    expect(await outcomeOf(answer(early, { answer: ' ' }))).toBe('required');
    expect(await outcomeOf(answer(early, { status: 'OPEN' }))).toBe('choice');
    expect(await checksum(context.url)).toBe(before);
  });

  it('restricts the processing while it is looked into: nobody but the administration finds the person', async () => {
    const { environment, database } = context;
    const { MANAGER, ADMIN, PARTNER } = office.actors;
    const actor = await somebody();
    const { id } = await ask(actor, { kind: 'RESTRICTION' });
    const { record } = await view(id);
    const reference = { id: record?.id, version: record?.version };
    const before = await checksum(context.url);
    expect(await outcomeOf(restrictContact.run(environment, PARTNER, reference))).toBe('forbidden-role');
    expect(await outcomeOf(liftRestriction.run(environment, ADMIN, reference))).toBe('not-restricted');
    expect(await checksum(context.url)).toBe(before);
    const revision = () => database.read.revision.findUniqueOrThrow({ where: { scope: 'network' } });
    const { number } = await revision();
    const { name } = await restrictContact.run(environment, MANAGER, reference);
    expect((await revision()).number).toBe(number + 1);
    const find = async (who: UserActor) =>
      (await listContactsUseCase.run(environment, who, { q: name })).items.length;
    expect([await find(MANAGER), await find(ADMIN)]).toEqual([0, 1]);
    expect(await outcomeOf(viewContact.run(environment, MANAGER, { id: record?.id }))).toBe('not-found');
    expect(await view(id)).toMatchObject({ name, record: { restricted: true, seen: false } });
    expect(await view(id, ADMIN)).toMatchObject({ record: { restricted: true, seen: true } });
    const next = { id: record?.id, version: (record?.version ?? 0) + 1 };
    expect(await outcomeOf(restrictContact.run(environment, ADMIN, next))).toBe('restricted-already');
    expect(await outcomeOf(liftRestriction.run(environment, MANAGER, next))).toBe('not-found');
    await liftRestriction.run(environment, ADMIN, next);
    expect(await find(MANAGER)).toBe(1);
  });

  it('of an account without a person is the administration’s, or the office’s of its organisation', async () => {
    const manager = office.actors.LEADERSHIP;
    const { id } = await ask(manager, { kind: 'ACCESS' });
    expect(await outcomeOf(view(id))).toBe('not-found');
    expect(await view(id, office.actors.ADMIN)).toMatchObject({ name: manager.name, record: null });
    const { id: ofSchool } = await ask(office.actors.PARTNER, { kind: 'ACCESS' });
    expect(await view(ofSchool)).toMatchObject({ email: office.actors.PARTNER.email });
  });
});
