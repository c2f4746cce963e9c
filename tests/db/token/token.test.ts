import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { readBearer } from '#app/records/token/bearer.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import { listTokensUseCase } from '#app/records/token/list.server.ts';
import { revokeTokenUseCase } from '#app/records/token/revoke.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const outcome = await work.then(() => null).catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome;
  throw new Error('It was not refused.');
}

eachDialect('tokens', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const make = (input: object = {}, actor = office.actors.MANAGER) =>
    createToken.run(context.environment, actor, { name: 'Abgleich', ...input });
  const read = (secret: string, now = new Date()) => readBearer(context.database, secret, now);

  it('open as their user, and only their hash is kept', async () => {
    const { id, token, expiresAt } = await make({ days: 30 });
    expect(token).toMatch(/^anetz_[\w-]{43}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(30);
    const bearer = await read(token);
    expect(bearer).toMatchObject({ tokenId: id, actor: { ...office.actors.MANAGER, readOnly: false } });
    const everything = JSON.stringify([
      await context.database.read.apiToken.findMany(),
      await context.database.read.auditEntry.findMany(),
      await listTokensUseCase.run(context.environment, office.actors.MANAGER, {}),
    ]);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(token.slice(6));
  });

  it('show their last use, noted now and then and not each time', async () => {
    const { id, token } = await make();
    const used = async () =>
      (await context.database.read.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
    expect(await used()).toBeUndefined();
    const now = new Date();
    const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    await read(token, now);
    await read(token, after(4));
    expect(await used()).toBe(now.getTime());
    await read(token, after(6));
    expect(await used()).toBe(after(6).getTime());
  });

  it('open nothing once they are over, revoked, made up, or their account is disabled', async () => {
    const { id, token } = await make({ days: 1 });
    expect(await read(token, new Date(Date.now() + 23 * 3_600_000))).not.toBeNull();
    expect(await read(token, new Date(Date.now() + 25 * 3_600_000))).toBeNull();
    for (const text of [
      '',
      'anetz_',
      `${token}x`,
      token.slice(1),
      token.replace('anetz', 'netza'),
      'x'.repeat(100_000),
    ]) {
      expect(await read(text)).toBeNull();
    }
    await revokeTokenUseCase.run(context.environment, office.actors.MANAGER, { id });
    expect(await read(token)).toBeNull();
    // Again is no error and no second entry.
    await revokeTokenUseCase.run(context.environment, office.actors.MANAGER, { id });
    const entries = await context.database.read.auditEntry.findMany({ where: { recordId: id } });
    expect(entries.map(({ action }) => action).sort()).toEqual(['token.create', 'token.revoke']);

    const leader = await make({}, office.actors.LEADERSHIP);
    const where = { id: office.actors.LEADERSHIP.userId };
    await context.database.transaction((db) => db.user.update({ where, data: { disabledAt: new Date() } }));
    expect(await read(leader.token)).toBeNull();
    await context.database.transaction((db) => db.user.update({ where, data: { disabledAt: null } }));
    expect(await read(leader.token)).not.toBeNull();
  });

  it('that only read begin no use case that writes', async () => {
    const { token } = await make({ scope: 'READ' });
    const actor = (await read(token))?.actor ?? anonymous;
    const before = await checksum(context.url);
    const failure = await failureOf(
      createOrganisation.run(context.environment, actor, { name: 'Neu', sector: 'STATE' }),
    );
    expect([failure.code, failure.reason]).toEqual(['forbidden', 'forbidden-read-only']);
    expect((await failureOf(createToken.run(context.environment, actor, { name: 'Mehr' }))).code).toBe(
      'forbidden',
    );
    expect(await checksum(context.url)).toBe(before);
  });

  describe('are refused', () => {
    it.each([
      ['without a name', { name: ' ' }, 'name'],
      ['for no time', { days: 0 }, 'days'],
      ['for ever', { days: 3_651 }, 'days'],
      ['with a scope of their own', { scope: 'ADMIN' }, 'scope'],
    ])('%s', async (_case, wrong, path) => {
      const before = await checksum(context.url);
      expect((await failureOf(make(wrong))).fields.map((field) => field.path)).toEqual([path]);
      expect(await checksum(context.url)).toBe(before);
    });

    it('for somebody else, and so are looking at and ending those of others', async () => {
      const { id } = await make();
      const before = await checksum(context.url);
      const { MANAGER, PARTNER, ADMIN } = office.actors;
      for (const actor of [PARTNER, ADMIN]) {
        expect((await failureOf(make({ email: MANAGER.email }, actor))).code).toBe('not-found');
        expect((await failureOf(revokeTokenUseCase.run(context.environment, actor, { id }))).code).toBe(
          'not-found',
        );
        const seen = await listTokensUseCase.run(context.environment, actor, { all: true });
        expect(seen.filter((token) => token.id === id)).toEqual([]);
      }
      expect((await failureOf(revokeTokenUseCase.run(context.environment, anonymous, { id }))).code).toBe(
        'not-found',
      );
      expect((await failureOf(createToken.run(context.environment, anonymous, { name: 'x' }))).code).toBe(
        'unauthenticated',
      );
      expect((await failureOf(createToken.run(context.environment, system, { name: 'x' }))).code).toBe(
        'invalid',
      );
      const unknown = { name: 'x', email: `${newId()}@example.org` };
      expect((await failureOf(createToken.run(context.environment, system, unknown))).code).toBe('not-found');
      expect(await checksum(context.url)).toBe(before);
    });

    it('beyond fifty that are valid at once', async () => {
      const { userId } = office.actors.PARTNER;
      const now = new Date();
      await context.database.transaction((db) =>
        db.apiToken.createMany({
          data: Array.from({ length: 50 }, () => ({
            id: newId(),
            userId,
            name: 'Viele',
            tokenHash: newId(),
            expiresAt: new Date(now.getTime() + 60_000),
            createdAt: now,
          })),
        }),
      );
      const failure = await failureOf(make({}, office.actors.PARTNER));
      expect(failure.fields).toEqual([{ path: 'name', message: 'too-many-tokens?max=50' }]);
    });
  });

  it('are made, listed and ended by the operator for any account', async () => {
    const { email } = office.actors.MANAGER;
    const { id } = await createToken.run(context.environment, system, { name: 'Betrieb', email });
    const listed = await listTokensUseCase.run(context.environment, system, {});
    expect(listed.find((token) => token.id === id)).toMatchObject({ email, name: 'Betrieb', live: true });
    await revokeTokenUseCase.run(context.environment, system, { id });
    const live = await listTokensUseCase.run(context.environment, system, { email });
    expect(live.some((token) => token.id === id)).toBe(false);
  });
});
