import { expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import {
  clearJobs,
  enqueue,
  HopelessJob,
  type Job,
  leaseLength,
  runDueJobs,
  waitAfter,
} from '#app/platform/jobs.server.ts';
import { eachDialect } from '../../support/database.ts';

const minute = 60_000;

eachDialect('jobs', (context) => {
  const at = (milliseconds: number) => () => new Date(Date.UTC(2030, 0, 1) + milliseconds);
  const add = async (kind: string, now = at(0)()) => {
    const id = newId();
    await context.database.transaction((db) => enqueue(db, [{ id, kind, payload: { who: id } }], now));
    return id;
  };
  const find = (id: string) => context.database.read.job.findUniqueOrThrow({ where: { id } });
  const run = (kind: string, handler: (job: Job) => Promise<void>, now = at(0)) =>
    runDueJobs({ database: context.database, now, handlers: { [kind]: handler } });

  it('are carried out once however many processes look, and forget what they were about', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => add('once')));
    const seen: string[] = [];
    const rounds = Array.from({ length: 4 }, () => run('once', async ({ id }) => void seen.push(id)));
    const taken = await Promise.all(rounds);
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect([...seen].sort()).toEqual([...ids].sort());
    for (const id of ids) {
      const row = await find(id);
      expect([row.doneAt !== null, row.payload, row.attempts]).toEqual([true, '{}', 1]);
    }
    expect(await run('once', async () => expect.unreachable())).toBe(0);
  });

  it('are not there when the transaction that wants them fails', async () => {
    const id = newId();
    const work = context.database.transaction(async (db) => {
      await enqueue(db, [{ id, kind: 'never', payload: {} }], at(0)());
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await run('never', async () => expect.unreachable())).toBe(0);
  });

  it('that fail wait longer each time, are tried again, and are given up in the end', async () => {
    const id = await add('fails');
    let now = 0;
    const fail = () =>
      run(
        'fails',
        async () => {
          throw new Error('no\nanswer');
        },
        at(now),
      );
    expect(await fail()).toBe(1);
    expect(await fail()).toBe(0);
    expect(await find(id)).toMatchObject({ attempts: 1, lastError: 'no answer', leasedUntil: null });
    now += minute;
    expect(await fail()).toBe(1);
    expect((await find(id)).runAfter).toEqual(at(now + 2 * minute)());
    for (let tries = 2; tries < 14; tries += 1) {
      now += waitAfter(tries);
      expect(await fail()).toBe(1);
    }
    expect((await find(id)).failedAt).not.toBeNull();
    now += 365 * 24 * 60 * minute;
    expect(await fail()).toBe(0);
  });

  it('that no try can mend are given up at once', async () => {
    const id = await add('hopeless');
    await run('hopeless', async () => {
      throw new HopelessJob('unreadable');
    });
    expect(await find(id)).toMatchObject({ attempts: 1, lastError: 'unreadable' });
    expect((await find(id)).failedAt).not.toBeNull();
  });

  it('of a process that died are taken up by another once its lease is over, not before', async () => {
    const id = await add('dies');
    const leasedUntil = at(leaseLength)();
    await context.database.transaction((db) =>
      db.job.update({ where: { id }, data: { leasedUntil, attempts: 1 } }),
    );
    expect(await run('dies', async () => expect.unreachable(), at(leaseLength - 1))).toBe(0);
    expect(await run('dies', async () => undefined, at(leaseLength))).toBe(1);
    expect((await find(id)).attempts).toBe(2);
  });

  it('of a kind that nobody here knows are left lying', async () => {
    const id = await add('from-the-future');
    await run('another', async () => undefined);
    expect(await find(id)).toMatchObject({ attempts: 0, doneAt: null });
  });

  it('end with the one under way when the process is asked to stop', async () => {
    await Promise.all([add('stops'), add('stops')]);
    const stopping = new AbortController();
    const handlers = { stops: async () => stopping.abort() };
    const { database } = context;
    expect(await runDueJobs({ database, now: at(0), handlers, signal: stopping.signal })).toBe(1);
  });

  it('that are over are cleared away: done ones after a week, given up ones after three months', async () => {
    const day = 24 * 60 * minute;
    const done = await add('old');
    await run('old', async () => undefined);
    const failed = await add('old');
    await run('old', async () => {
      throw new HopelessJob('x');
    });
    const waiting = await add('waits');
    const left = async () => {
      const where = { id: { in: [done, failed, waiting] } };
      return (await context.database.read.job.findMany({ where })).length;
    };
    await clearJobs(context.database, at(7 * day - minute)());
    expect(await left()).toBe(3);
    await clearJobs(context.database, at(7 * day + minute)());
    expect(await left()).toBe(2);
    await clearJobs(context.database, at(91 * day)());
    expect(await left()).toBe(1);
  });
});
