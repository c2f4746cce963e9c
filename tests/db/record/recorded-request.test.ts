import { beforeAll, expect, it } from 'vitest';
import { anonymous, type UserActor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { answerDataRequest } from '#app/records/data-request/answer.server.ts';
import { createDataRequest } from '#app/records/data-request/create.server.ts';
import { extendDataRequest } from '#app/records/data-request/extend.server.ts';
import { listDataRequestsUseCase } from '#app/records/data-request/list.server.ts';
import { recordDataRequest } from '#app/records/data-request/record.server.ts';
import { viewDataRequest } from '#app/records/data-request/view.server.ts';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';

eachDialect('a request that came by letter or telephone', (context) => {
  let office: SmallOffice;
  let admin: UserActor;
  let manager: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    admin = office.actors.ADMIN;
    manager = office.actors.MANAGER;
  });

  const at = (day: string): Environment => {
    const now = new Date(`${day}T10:00:00Z`);
    return { ...context.environment, now: () => now };
  };
  const record = (extra: object = {}, actor: UserActor = admin, day = '2026-02-03') =>
    recordDataRequest.run(at(day), actor, {
      ...{ channel: 'LETTER', receivedOn: '2026-01-31', kind: 'ACCESS', contactId: office.teacher },
      ...extra,
    });
  const view = async (id: string, actor = admin, day = '2026-02-03') =>
    (await viewDataRequest.run(at(day), actor, { id })).request;
  const extend = (id: string, extra: object = {}, actor: UserActor = manager, day = '2026-02-20') =>
    extendDataRequest.run(at(day), actor, { id, version: 1, reason: 'Viele Akten', ...extra });

  it('stands in the list, with whose it is, how it came, who wrote it down and its month', async () => {
    const { id, dueOn, name } = await record({ message: 'Bitte alles' });
    expect([dueOn, name]).toEqual(['2026-02-28', 'Kim Lehrer']);
    expect(await view(id, manager)).toMatchObject({
      ...{ name: 'Kim Lehrer', channel: 'LETTER', receivedOn: '2026-01-31', message: 'Bitte alles' },
      ...{ recordedBy: admin.name, address: 'lehrer@example.org', email: null, overdue: false },
    });
    const { items } = await listDataRequestsUseCase.run(at('2026-03-01'), manager, {});
    expect(items.find((one) => one.id === id)).toMatchObject({ overdue: true, extendable: false });
    const entry = await context.database.read.auditEntry.findFirst({ where: { recordId: id } });
    expect(entry).toMatchObject({ action: 'data-request.record', actorId: admin.userId });
    await answerDataRequest.run(at('2026-02-10'), manager, {
      ...{ id, version: 1, status: 'ANSWERED', answer: 'Kopie geschickt.' },
    });
    expect((await view(id)).status).toBe('ANSWERED');
  });

  it('can be of somebody without a record; the administration alone sees that one', async () => {
    const { id, name } = await record({ contactId: '', personName: 'Ada Brief', channel: 'PHONE' });
    expect([name, (await view(id)).name, (await view(id)).address]).toEqual(['Ada Brief', 'Ada Brief', null]);
    expect(await outcomeOf(view(id, manager))).toBe('not-found');
    const { items } = await listDataRequestsUseCase.run(at('2026-02-03'), manager, {});
    expect(items.map((one) => one.id)).not.toContain(id);
  });

  it('is one, however often its form is sent', async () => {
    const id = newId();
    const sent = await Promise.all([record({ id }), record({ id }), record({ id })]);
    expect(sent.map((one) => one.id)).toEqual([id, id, id]);
    expect(await context.database.read.dataRequest.count({ where: { id } })).toBe(1);
  });

  it('is read by the person itself once it has an account', async () => {
    const actor = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.company,
    });
    const now = new Date();
    await context.database.transaction((db) =>
      db.invitation.create({
        data: {
          ...{ id: newId(), purpose: 'INVITE', tokenHash: newId(), email: actor.email },
          ...{ userId: actor.userId, contactId: office.boss, createdAt: now, usedAt: now, expiresAt: now },
        },
      }),
    );
    const { id } = await record({ contactId: office.boss });
    await extend(id);
    const { requests } = await viewOwnFile.run(at('2026-02-21'), actor, {});
    expect(requests).toMatchObject([
      { id, channel: 'LETTER', receivedOn: '2026-01-31', dueOn: '2026-04-30', extension: 'Viele Akten' },
    ]);
  });

  it('is written down by the administration alone, right, and in no other way', async () => {
    const before = await checksum(context.url);
    for (const role of ['MANAGER', 'LEADERSHIP', 'PARTNER'] as const) {
      expect(await outcomeOf(record({}, office.actors[role]))).toBe('forbidden-role');
    }
    expect(await outcomeOf(recordDataRequest.run(at('2026-02-03'), anonymous, {}))).not.toBe('done');
    expect(await outcomeOf(record({ receivedOn: '2026-02-04' }))).toBe('not-future');
    expect(await outcomeOf(record({ contactId: newId() }))).toBe('not-visible');
    expect(await outcomeOf(record({ personName: 'Ada Brief' }))).toBe('person-or-name');
    expect(await outcomeOf(record({ contactId: null }))).toBe('person-or-name');
    expect(await outcomeOf(record({ channel: 'ACCOUNT' }))).toBe('choice');
    expect(await outcomeOf(record({ kind: 'X' }))).toBe('choice');
    expect(await outcomeOf(record({ dueOn: '2030-01-01' }))).toBe('unknown-field?name=dueOn');
    expect(await checksum(context.url)).toBe(before);
  });

  it('takes two further months once, within the first, with a reason; the history has both days', async () => {
    const { id } = await record();
    expect(await extend(id)).toMatchObject({ dueOn: '2026-04-30' });
    expect(await view(id, manager, '2026-03-15')).toMatchObject({
      ...{ dueOn: '2026-04-30', extendedFrom: '2026-02-28', extension: 'Viele Akten' },
      ...{ overdue: false, extendable: false, version: 2 },
    });
    expect(await outcomeOf(extend(id, { version: 2 }))).toBe('extended-already');
    const entry = await context.database.read.auditEntry.findFirst({
      where: { recordId: id, action: 'data-request.extend' },
    });
    expect(JSON.parse(String(entry?.before))).toMatchObject({ dueOn: '2026-02-28' });
    expect((await view(id, manager, '2026-05-01')).overdue).toBe(true);
  });

  it('is extended for requests of an account, too: what ends is the month, not the way', async () => {
    const { id } = await createDataRequest.run(at('2026-01-31'), office.actors.PARTNER, { kind: 'ACCESS' });
    expect(await extend(id, {}, manager, '2026-02-28')).toMatchObject({ dueOn: '2026-04-30' });
  });

  it('is not extended late, without a reason, by others, of an old version, or once it is answered', async () => {
    const { id } = await record();
    const over = (await record()).id;
    await answerDataRequest.run(at('2026-02-10'), manager, {
      ...{ id: over, version: 1, status: 'REJECTED', answer: 'Nicht Ihre Daten.' },
    });
    const elsewhere = await accountOf(context.environment, 'MANAGER', { regionKeys: ['R-STAEDTEDREIECK'] });
    const before = await checksum(context.url);
    expect(await outcomeOf(extend(id, {}, manager, '2026-03-01'))).toBe('extension-late');
    expect(await outcomeOf(extend(id, { reason: ' ' }))).toBe('required');
    expect(await outcomeOf(extend(id, { version: 9 }))).toBe('conflict');
    expect(await outcomeOf(extend(id, {}, elsewhere))).toBe('not-found');
    for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
      expect(await outcomeOf(extend(id, {}, office.actors[role]))).toBe('not-found');
    }
    expect(await outcomeOf(extend(over, { version: 2 }))).toBe('data-request-over');
    expect(await checksum(context.url)).toBe(before);
  });
});
