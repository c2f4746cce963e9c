import { expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { disableAccount } from '#app/records/account/administer.server.ts';
import { changeOwnPassword } from '#app/records/account/change-password.server.ts';
import { signIn } from '#app/records/account/sign-in.server.ts';
import { eachDialect } from '../../support/database.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { actorOf, better, enter, good, later, makeAccount } from './fixture.ts';

const second = 1_000;
const day = 24 * 3_600 * second;

/** The seconds that somebody is told to wait; 0 when they are let try. */
function waitOf(work: Promise<unknown>): Promise<number> {
  return work.then(
    () => 0,
    (error: unknown) => (error instanceof Failure ? (error.retryAfterSeconds ?? 0) : Number.NaN),
  );
}

/** A clock that stands: a slow machine must not take seconds off what somebody has to wait. */
const standing = (environment: Environment) => later(environment, 0);

async function fail(environment: Environment, email: string, address: string, times: number) {
  for (let tries = 0; tries < times; tries += 1)
    await outcomeOf(enter(environment, email, 'falsch', address));
}

eachDialect('guessing passwords', (context) => {
  it('learns nothing: unknown, wrong, disabled and without a password are one answer', async () => {
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const disabled = await makeAccount(environment);
    await disableAccount.run(environment, system, { id: disabled.id, version: 1 });
    const without = await makeAccount(environment, 'MANAGER', null);
    const answers = await Promise.all(
      [
        [email, 'falsch'],
        ['niemand@example.org', good],
        [disabled.email, good],
        [without.email, good],
      ].map(([address = '', password = '']) =>
        enter(environment, address, password).catch((error: unknown) => JSON.stringify(error)),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(await outcomeOf(enter(environment, email.toUpperCase(), good))).toBe('done');
  });

  it('waits longer each time: after five tries 2, 4, 8 … seconds, and never more than 15 minutes', async () => {
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const address = newId();
    await fail(environment, email, address, 5);
    let clock = environment;
    const waits: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      await fail(clock, email, address, 1);
      const wait = await waitOf(enter(clock, email, good, address));
      waits.push(wait);
      expect(await outcomeOf(enter(later(clock, (wait - 1) * second), email, good, address))).toBe(
        'throttled',
      );
      clock = later(clock, wait * second);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    expect(await outcomeOf(enter(clock, email, good, address))).toBe('done');
    await fail(clock, email, address, 5);
    expect(await waitOf(enter(clock, email, good, address))).toBe(0);
  });

  it('lets everybody of an office in who signs in at once', async () => {
    const environment = standing(context.environment);
    const address = newId();
    const accounts = await Promise.all(Array.from({ length: 12 }, () => makeAccount(environment)));
    const outcomes = await Promise.all(
      // Whoever begins first may come to their turn last.
      accounts.map(({ email }, index) =>
        outcomeOf(enter(later(environment, -20 * index), email, good, address)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome !== 'done')).toEqual([]);
  });

  it('gets no more tries by making them at once', async () => {
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const address = newId();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => outcomeOf(enter(environment, email, 'falsch', address))),
    );
    expect(outcomes.filter((outcome) => outcome === 'sign-in')).toHaveLength(6);
    expect(outcomes.filter((outcome) => outcome === 'throttled')).toHaveLength(34);
  });

  it('shuts nobody out: not elsewhere, not where the owner has been before, and a whole account for a minute at most', async () => {
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const office = newId();
    expect(await outcomeOf(enter(environment, email, good, office))).toBe('done');
    for (let tries = 0; tries < 60; tries += 1) await fail(environment, email, newId(), 1);
    const stranger = await waitOf(enter(environment, email, good, newId()));
    expect(stranger).toBeGreaterThan(0);
    expect(stranger).toBeLessThanOrEqual(60);
    expect(await outcomeOf(enter(environment, email, good, office))).toBe('done');
  });

  it('is slowed for all accounts together from one address, but not for those who work there', async () => {
    const environment = standing(context.environment);
    const colleague = await makeAccount(environment);
    const address = newId();
    expect(await outcomeOf(enter(environment, colleague.email, good, address))).toBe('done');
    for (let tries = 0; tries < 31; tries += 1) {
      await fail(environment, `${newId()}@example.org`, address, 1);
    }
    const { email } = await makeAccount(environment);
    expect(await outcomeOf(enter(environment, email, good, address))).toBe('throttled');
    expect(await outcomeOf(enter(environment, colleague.email, good, address))).toBe('done');
    // A success of one's own does not open the address for more guesses.
    expect(await outcomeOf(enter(environment, email, good, address))).toBe('throttled');
  });

  it('is forgotten after a day, and the place where somebody signed in after thirty', async () => {
    const { database } = context;
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const address = newId();
    await fail(environment, email, address, 10);
    await fail(later(environment, day + 900 * second), email, address, 1);
    expect(await outcomeOf(enter(later(environment, day + 900 * second), email, good, address))).toBe('done');
    const rows = () => database.read.signInThrottle.count();
    expect(await rows()).toBeGreaterThan(5);
    await fail(later(environment, 40 * day), email, newId(), 1);
    expect(await rows()).toBeLessThanOrEqual(3);
  });

  it('counts nothing that can be no guess', async () => {
    const { database } = context;
    const environment = standing(context.environment);
    const { email } = await makeAccount(environment);
    const before = await database.read.signInThrottle.count();
    for (const odd of [
      { password: '' },
      { password: ['x'] },
      { password: { not: '' } },
      { password: `${good}\0` },
      { password: 'x'.repeat(1_000_000) },
      { email: { not: '' } },
      { email: [email] },
      { email: `${email}\0` },
      { email: 'x' },
      { role: 'ADMIN' },
    ]) {
      const input = { email, password: good, address: newId(), ...odd };
      await expect(signIn(environment, input), JSON.stringify(odd).slice(0, 60)).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    expect(await database.read.signInThrottle.count()).toBe(before);
  });

  it('is slowed at the change of password too, in a browser that was left open', async () => {
    const environment = standing(context.environment);
    const { id } = await makeAccount(environment);
    const actor = await actorOf(environment, id);
    const change = (current: string, next = better, clock = environment) =>
      changeOwnPassword(clock, actor, { current, next, repeat: next });
    // A weak new password is no guess at the old one.
    for (let tries = 0; tries < 8; tries += 1) {
      expect(await outcomeOf(change(good, 'kurz'))).toBe('password-short');
    }
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await outcomeOf(change('falsch'))).toBe('password-wrong');
    }
    expect(await outcomeOf(change(good))).toBe('throttled');
    expect(await waitOf(change(good))).toBe(2);
    expect(await outcomeOf(change(good, better, later(environment, 2 * second)))).toBe('done');
  });
});
