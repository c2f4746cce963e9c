import { beforeAll, expect, it } from 'vitest';
import { explainTie } from '#app/network/tie.server.ts';
import { changeHalfLife, viewHalfLife } from '#app/records/setting/half-life.server.ts';
import { halfLifeBounds } from '#app/records/setting/setting.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('setting.update: the half-life of ties', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });
  const change = (input: object, role: keyof SmallOffice['actors'] = 'ADMIN') =>
    changeHalfLife.run(context.environment, office.actors[role], input);
  const seen = async () => (await viewHalfLife.run(context.environment, office.actors.ADMIN, {})).days;
  const meeting = async () => {
    const pair = { a: office.school, b: office.company };
    const { items, halfLifeDays } = await explainTie.run(context.environment, office.actors.MANAGER, pair);
    const item = items.find(({ kind, title }) => kind === 'meeting' && title === 'Kennenlernen');
    return { halfLifeDays, age: item?.age ?? Number.NaN, day: item?.day ?? '' };
  };

  it('ages every tie by the new number from the next look on, and says who changed it', async () => {
    const was = await seen();
    expect(was).toBe(365);
    await change({ days: '180', was: String(was) });
    const { halfLifeDays, age, day } = await meeting();
    expect(halfLifeDays).toBe(180);
    const days = Math.round((Date.now() - Date.parse(`${day}T12:00:00Z`)) / 86_400_000);
    expect(Math.abs(Math.log2(1 / age) * 180 - days)).toBeLessThanOrEqual(1);
    const [entry] = await context.database.read.auditEntry.findMany({ where: { recordKind: 'setting' } });
    expect([entry?.action, entry?.before, entry?.after]).toEqual([
      'setting.update',
      JSON.stringify({ days: 365 }),
      JSON.stringify({ days: 180 }),
    ]);
  });

  it('is refused to whoever has seen another number, and nothing is written', async () => {
    const before = await checksum(context.url);
    await expect(change({ days: 90, was: 365 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await checksum(context.url)).toBe(before);
  });

  it.each([
    '',
    'bald',
    0,
    halfLifeBounds.min - 1,
    halfLifeBounds.max + 1,
    12.5,
    Number.NaN,
    [[30]],
    { days: 30 },
  ])('is refused as %j, at its field', async (days) => {
    const before = await checksum(context.url);
    await expect(change({ days, was: 180 })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'days' }],
    });
    expect(await checksum(context.url)).toBe(before);
  });

  it.each(['MANAGER', 'LEADERSHIP', 'PARTNER'] as const)('is refused to %s', async (role) => {
    await expect(change({ days: 90, was: 180 }, role)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await seen()).toBe(180);
  });
});
