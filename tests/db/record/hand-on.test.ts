import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anonymous, type UserActor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { disableAccount } from '#app/records/account/administer.server.ts';
import { beginSession, readSession } from '#app/records/account/session.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { handOn, takeBack } from '#app/records/profile/hand-on.server.ts';
import { listTeam } from '#app/records/profile/team.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';

eachDialect('the right to invite colleagues', (context) => {
  let office: SmallOffice;
  let first: UserActor;
  let second: UserActor;
  let rival: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    first = office.actors.PARTNER;
    const of = (organisationId: string) =>
      accountOf(context.environment, 'PARTNER', { regionKeys: [], organisationId });
    second = await of(office.school);
    rival = await of(office.company);
  });

  const setRight = (id: string, partnerAdmin: boolean) =>
    context.database.transaction((db) => db.user.update({ where: { id }, data: { partnerAdmin } }));
  const hasRight = async (id: string) =>
    (await context.database.read.user.findUniqueOrThrow({ where: { id } })).partnerAdmin;
  const give = (actor: UserActor, { userId }: UserActor) =>
    outcomeOf(handOn.run(context.environment, actor, { id: userId }));
  const take = (actor: UserActor, { userId }: UserActor) =>
    outcomeOf(takeBack.run(context.environment, actor, { id: userId }));
  /** The actor as the next request finds it. */
  const afresh = async ({ userId }: UserActor): Promise<UserActor> => {
    const secret = await beginSession(context.database, userId, null, new Date());
    const actor = (await readSession(context.database, secret, new Date()))?.actor;
    if (!actor) throw new Error('There is no session.');
    return actor;
  };

  beforeEach(async () => {
    await setRight(first.userId, true);
    await setRight(second.userId, false);
  });

  it('is handed on to a colleague, who then invites; the history says so', async () => {
    const before = await afresh(second);
    const invite = (actor: UserActor) =>
      outcomeOf(createInvitations.run(context.environment, actor, { ids: [office.teacher] }));
    expect(await invite(before)).toBe('forbidden-role');
    expect(await give(first, second)).toBe('done');
    expect(await invite(await afresh(second))).toBe('done');
    const entry = await context.database.read.auditEntry.findFirst({
      where: { recordKind: 'account', recordId: second.userId },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ action: 'profile.hand-on', actorId: first.userId });
    expect(JSON.parse(String(entry?.after))).toEqual({ partnerAdmin: true });
  });

  it('is taken back, or given up, as long as one keeps it', async () => {
    expect(await take(first, first)).toBe('last-inviting');
    await give(first, second);
    expect(await take(first, first)).toBe('done');
    expect(await take(await afresh(second), second)).toBe('last-inviting');
    expect(await give(await afresh(second), first)).toBe('done');
    expect(await take(await afresh(first), second)).toBe('done');
    expect([await hasRight(first.userId), await hasRight(second.userId)]).toEqual([true, false]);
  });

  it('stays with one of two who take it from each other at once', async () => {
    await setRight(second.userId, true);
    const outcomes = await Promise.all([take(first, second), take({ ...second, partnerAdmin: true }, first)]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const left = [await hasRight(first.userId), await hasRight(second.userId)];
    expect(left.filter(Boolean)).toHaveLength(1);
  });

  it('ends the sessions of whoever it is given to or taken from, and not one’s own', async () => {
    const open = (id: string) => context.database.read.session.count({ where: { userId: id } });
    await afresh(first);
    await afresh(second);
    await give(first, second);
    expect([await open(second.userId), (await open(first.userId)) > 0]).toEqual([0, true]);
    await take(first, first);
    expect((await open(first.userId)) > 0).toBe(true);
  });

  it('is nobody’s to give who has not got it, nor across organisations, and nothing is written', async () => {
    const gone = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.school,
    });
    await disableAccount.run(context.environment, office.actors.ADMIN, { id: gone.userId, version: 1 });
    const plain = { ...second, partnerAdmin: false };
    const before = await checksum(context.url);
    expect(await give(plain, second)).toBe('forbidden-role');
    expect(await take(plain, first)).toBe('forbidden-role');
    // A right that was lost since the request began counts for nothing.
    expect(await give({ ...second, partnerAdmin: true }, second)).toBe('forbidden-role');
    for (const target of [rival, gone, office.actors.MANAGER, office.actors.ADMIN]) {
      expect([await give(first, target), await take(first, target)]).toEqual(['not-found', 'not-found']);
    }
    expect(await give(rival, first)).toBe('not-found');
    for (const role of ['MANAGER', 'LEADERSHIP'] as const) {
      expect(await give(office.actors[role], second)).toBe('forbidden-role');
    }
    expect((await failureOf(handOn.run(context.environment, anonymous, { id: second.userId }))).code).toBe(
      'unauthenticated',
    );
    expect(
      await outcomeOf(handOn.run(context.environment, first, { id: second.userId, role: 'ADMIN' })),
    ).not.toBe('done');
    expect(await give({ ...first, readOnly: true }, second)).not.toBe('done');
    expect(await checksum(context.url)).toBe(before);
  });

  it('is the administration’s to give as well, of active accounts', async () => {
    expect(await give(office.actors.ADMIN, second)).toBe('done');
    expect(await take(office.actors.ADMIN, first)).toBe('done');
    expect(await take(office.actors.ADMIN, second)).toBe('last-inviting');
    expect(await give(office.actors.ADMIN, office.actors.MANAGER)).toBe('not-found');
    const gone = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.school,
    });
    await setRight(gone.userId, false);
    await disableAccount.run(context.environment, office.actors.ADMIN, { id: gone.userId, version: 1 });
    expect(await give(office.actors.ADMIN, gone)).toBe('account-disabled');
  });

  it('is of use for people without an account alone, whatever address theirs has by now', async () => {
    const offered = async () =>
      (await listTeam.run(context.environment, first, {})).people.map(({ id }) => id);
    expect(await offered()).toContain(office.teacher);
    const now = new Date();
    await context.database.transaction((db) =>
      db.invitation.create({
        data: {
          ...{ id: newId(), purpose: 'INVITE', tokenHash: newId(), email: 'frueher@example.org' },
          ...{ userId: second.userId, contactId: office.teacher },
          ...{ createdAt: now, usedAt: now, expiresAt: now },
        },
      }),
    );
    expect(await offered()).not.toContain(office.teacher);
  });

  it('changes nothing, and notes nothing, where it is as it should be', async () => {
    await give(first, second);
    const notes = () => context.database.read.auditEntry.count();
    const before = await notes();
    expect(await give(first, second)).toBe('done');
    expect(await notes()).toBe(before);
    const team = await listTeam.run(context.environment, first, {});
    expect(team.accounts.filter(({ partnerAdmin }) => partnerAdmin)).toHaveLength(2);
  });
});
