import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { proposeIntroductions } from '#app/network/propose.server.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { dismissProposal } from '#app/records/introduction/dismiss.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

const lately = addDays(dayOf(new Date()), -10);

eachDialect('introduction.propose', (context) => {
  let office: SmallOffice;
  let mill: string;
  let museum: string;
  beforeAll(async () => {
    const { environment } = context;
    office = await smallOffice(environment);
    const make = async (name: string, territoryKey: string) =>
      (await createOrganisation.run(environment, system, { name, sector: 'BUSINESS', territoryKey })).id;
    mill = await make('Mühle', '16064046');
    museum = await make('Museum', '16062041');
    // Both have lately met the school, each by itself, and never each other.
    for (const other of [mill, museum]) {
      await logMeeting.run(environment, system, {
        title: 'Zu zweit',
        start: `${lately}T10:00`,
        regionKey: northern,
        confidential: true,
        attendees: [`organisation:${office.school}`, `organisation:${other}`],
      });
    }
  });

  const proposed = async (role: 'MANAGER' | 'ADMIN' = 'MANAGER') =>
    (await proposeIntroductions.run(context.environment, office.actors[role], {})).proposals;
  const between = (list: Awaited<ReturnType<typeof proposed>>) =>
    list.find(({ a, b }) => [a.id, b.id].sort().join() === [mill, museum].sort().join());

  it('brings those together who share an acquaintance, names it, and not who is tied already', async () => {
    const found = await proposed();
    expect(between(found)).toMatchObject({ common: 1, broker: { id: office.school } });
    const pairs = found.map(({ a, b }) => [a.id, b.id].sort().join());
    expect(pairs).not.toContain([office.school, mill].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.join()).not.toContain(office.foreign);
  });

  it('does not propose again what was set aside, until that is taken back', async () => {
    const { environment } = context;
    const { MANAGER } = office.actors;
    const { id } = await dismissProposal.run(environment, MANAGER, {
      aOrganisationId: museum,
      bOrganisationId: mill,
      dismissReason: 'Kein Thema',
    });
    expect(between(await proposed())).toBeUndefined();
    await binIntroduction.run(environment, MANAGER, { id, version: 1 });
    expect(between(await proposed())).toBeDefined();
  });

  it('is the office’s alone, for its reasons tell of confidential meetings, and shows another region nothing', async () => {
    for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
      const asked = proposeIntroductions.run(context.environment, office.actors[role], {});
      expect((await failureOf(asked)).code).toBe('forbidden');
    }
    const foreigner = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
    const elsewhere = await proposeIntroductions.run(context.environment, foreigner, {});
    expect(JSON.stringify(elsewhere)).not.toMatch(/Mühle|Museum|Schule/);
  });
});
