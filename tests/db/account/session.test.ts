import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import { changeAccount, disableAccount } from '#app/records/account/administer.server.ts';
import { changeOwnPassword, endSessions } from '#app/records/account/change-password.server.ts';
import { viewOwnAccount } from '#app/records/account/own.server.ts';
import {
  beginSession,
  endSession,
  readSession,
  storedSessionId,
} from '#app/records/account/session.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { northern } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { actorOf, better, enter, good, makeAccount } from './fixture.ts';

const hour = 3_600_000;

eachDialect('sessions', (context) => {
  const begin = (id: string, userAgent: string | null = null) =>
    beginSession(context.database, id, userAgent, new Date());
  const reads = async (secret: string, at = new Date()) =>
    (await readSession(context.database, secret, at)) !== null;
  const rowOf = (secret: string) =>
    context.database.read.session.findUnique({ where: { id: storedSessionId(secret) } });

  it('are kept in a form that opens none', async () => {
    const { id } = await makeAccount(context.environment, 'LEADERSHIP');
    const secret = await begin(id, 'Browser');
    const rows = await context.database.read.session.findMany({ where: { userId: id } });
    expect(rows.map((row) => row.id)).toEqual([createHash('sha256').update(secret).digest('base64url')]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect((await readSession(context.database, secret, new Date()))?.actor.userId).toBe(id);
    for (const value of [
      rows[0]?.id ?? '',
      '',
      'x',
      secret.toUpperCase(),
      `${secret}x`,
      '\0',
      'a'.repeat(9_000),
    ]) {
      expect(await reads(value), value.slice(0, 20)).toBe(false);
    }
  });

  it.each([
    ['MANAGER', 12, 30 * 24],
    ['ADMIN', 4, 7 * 24],
  ])(
    'of %s end %i hours after their last use and %i hours after they began',
    async (role, idle, absolute) => {
      const { id } = await makeAccount(context.environment, role);
      const from = Date.now();
      const unused = await begin(id);
      expect(await reads(unused, new Date(from + idle * hour + 60_000))).toBe(false);
      expect(await rowOf(unused)).toBeNull();

      const used = await begin(id);
      const step = (idle - 0.5) * hour;
      let at = step;
      for (; at < absolute * hour; at += step) expect(await reads(used, new Date(from + at))).toBe(true);
      expect(await reads(used, new Date(from + at + 60_000))).toBe(false);
      expect(await rowOf(used)).toBeNull();
    },
  );

  it('are noted as used at most every five minutes, and those that are over are cleared away', async () => {
    const { id } = await makeAccount(context.environment);
    const secret = await begin(id);
    const began = await rowOf(secret);
    await reads(secret, new Date(Date.now() + 4 * 60_000));
    expect(await rowOf(secret)).toEqual(began);
    const seen = new Date(Date.now() + 6 * 60_000);
    await reads(secret, seen);
    expect((await rowOf(secret))?.lastSeenAt).toEqual(seen);
    await context.database.transaction((db) =>
      db.session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1) } }),
    );
    await begin((await makeAccount(context.environment)).id);
    expect(await rowOf(secret)).toBeNull();
  });

  it('end with signing out, with other rights and with being disabled, at once', async () => {
    const { environment } = context;
    const { id, email } = await makeAccount(environment);
    const out = await begin(id);
    await endSession(context.database, out);
    expect(await reads(out)).toBe(false);

    const change = { id, name: 'Zoe Zufall', email, role: 'MANAGER', regionKeys: [northern] };
    const kept = await begin(id);
    await changeAccount.run(environment, system, { ...change, version: 1, name: 'Zoe Anders' });
    expect(await reads(kept)).toBe(true);
    await changeAccount.run(environment, system, { ...change, version: 2, role: 'LEADERSHIP' });
    expect(await reads(kept)).toBe(false);

    const last = await begin(id);
    await disableAccount.run(environment, system, { id, version: 3 });
    expect(await reads(last)).toBe(false);
    expect(await outcomeOf(enter(environment, email, good))).toBe('sign-in');
    // A session that a slow request begins after all opens nothing either.
    expect(await reads(await begin(id))).toBe(false);
  });

  it('are shown to their owner as devices, without what opens them', async () => {
    const { id } = await makeAccount(context.environment);
    const actor = await actorOf(context.environment, id);
    await begin(id, 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0');
    const { sessions } = await viewOwnAccount.run(context.environment, actor, {});
    expect(sessions.map(({ device }) => device).sort()).toEqual(['Firefox, Linux', null]);
    expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(['createdAt', 'device', 'id', 'lastSeenAt']);
  });

  it('are ended by their owner: one, or all the others, and never anybody else’s', async () => {
    const { environment } = context;
    const [mine, theirs] = await Promise.all([makeAccount(environment), makeAccount(environment)]);
    const actor = await actorOf(environment, mine.id);
    const [here, phone, tablet, foreign] = await Promise.all([
      begin(mine.id),
      begin(mine.id),
      begin(mine.id),
      begin(theirs.id),
    ]);
    const before = await checksum(context.url);
    await endSessions.run(environment, actor, { only: storedSessionId(foreign) });
    await endSessions.run(environment, actor, { only: 'unknown' });
    expect(await reads(foreign)).toBe(true);
    expect(await checksum(context.url)).toBe(before);
    await endSessions.run(environment, actor, { only: storedSessionId(phone) });
    expect([await reads(here), await reads(phone), await reads(tablet)]).toEqual([true, false, true]);
    expect(await endSessions.run(environment, actor, { except: storedSessionId(here) })).toEqual({
      ended: 2,
    });
    expect([await reads(here), await reads(tablet), await reads(foreign)]).toEqual([true, false, true]);
    expect(await outcomeOf(endSessions.run(environment, anonymous, {}))).toBe('unauthenticated');
  });

  it('end with a new password, which is never weak, mistyped or set without the old one', async () => {
    const { environment } = context;
    const { id, email } = await makeAccount(environment);
    const secret = await begin(id);
    const actor = (await readSession(context.database, secret, new Date()))?.actor ?? anonymous;
    const change = (current: string, next: string, repeat = next) =>
      outcomeOf(changeOwnPassword(environment, actor, { current, next, repeat }));
    const before = await checksum(context.url);
    expect(await change('falsch', better)).toBe('password-wrong');
    expect(await change(good, 'kurz')).toBe('password-short');
    expect(await change(good, 'passwortpasswort')).toBe('password-common');
    expect(await change(good, 'zoezufallzufall')).toBe('password-personal');
    expect(await change(good, better, 'anders')).toBe('password-repeat');
    expect(await change(good, `${better}\0`)).toBe('not-storable');
    expect(await change(good, 'x'.repeat(201))).toBe('too-long?max=200');
    expect(await checksum(context.url)).toBe(before);
    expect(await reads(secret)).toBe(true);
    expect(await change(good, better)).toBe('done');
    expect(await reads(secret)).toBe(false);
    expect(await outcomeOf(enter(environment, email, good))).toBe('sign-in');
    expect(await outcomeOf(enter(environment, email, better))).toBe('done');
  });
});
