import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { listIntroductionsUseCase } from '#app/records/introduction/list.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';
import { wishIntroduction } from '#app/records/introduction/wish.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { listInvitationsUseCase } from '#app/records/invitation/list.server.ts';
import { listDirectory, viewPublished } from '#app/records/organisation/directory.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('the directory', (context) => {
  let office: SmallOffice;
  let partner: UserActor;
  let rival: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    partner = office.actors.PARTNER;
    rival = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.company,
    });
    await context.database.transaction(async (db) => {
      await db.organisation.update({
        where: { id: office.company },
        data: {
          email: 'offen@example.org',
          phone: 'GEHEIM-1',
          fieldVisibility: JSON.stringify({ phone: 'OFFICE' }),
        },
      });
    });
  });

  const list = (query: object = {}, actor: UserActor = partner) =>
    listDirectory.run(context.environment, actor, query);
  const view = (id: string, actor: UserActor = partner) =>
    viewPublished.run(context.environment, actor, { id });
  const change = (id: string, data: { visibility?: string; fieldVisibility?: string }) =>
    context.database.transaction((db) => db.organisation.update({ where: { id }, data }));

  it('shows who else in the region is published, and what of each', async () => {
    expect((await list()).items.map(({ id }) => id)).toEqual([office.company]);
    const { profile, people } = await view(office.company);
    expect(profile).toMatchObject({ email: 'offen@example.org', phone: null });
    expect(people).toEqual([]);
    expect(JSON.stringify(await view(office.company))).not.toMatch(/GEHEIM|steward|source/);
  });

  it('shows people only once their organisation does, by what is marked visible', async () => {
    await change(office.company, {
      fieldVisibility: JSON.stringify({ phone: 'OFFICE', people: 'PARTNERS' }),
    });
    const { people } = await view(office.company);
    expect(people).toEqual([
      {
        id: office.boss,
        name: 'Kim Chef',
        position: 'Leitung',
        channels: [{ kind: 'EMAIL', value: 'chef@example.org' }],
      },
    ]);
  });

  it('is searched and filtered', async () => {
    expect((await list({ q: 'müller' })).total).toBe(1);
    expect((await list({ q: 'GEHEIM' })).total).toBe(0);
    expect((await list({ sector: 'STATE' })).total).toBe(0);
    expect((await list({ county: '16064' })).total).toBe(1);
    expect((await list()).counties.map(({ key }) => key)).toEqual(['16064']);
  });

  it('has nobody that is hidden, of another region, or oneself; and is the partners’', async () => {
    expect((await failureOf(view(office.foreign))).code).toBe('not-found');
    expect((await failureOf(view(office.school))).code).toBe('not-found');
    expect((await failureOf(list({}, office.actors.MANAGER))).code).toBe('forbidden');
    await change(office.company, { visibility: 'OFFICE' });
    expect((await list()).items).toEqual([]);
    expect((await failureOf(view(office.company))).code).toBe('not-found');
    await change(office.company, { visibility: 'PARTNERS' });
  });

  it('asks the office for an introduction, with the same answer whether it had the idea', async () => {
    const wish = (otherId: string, actor: UserActor = partner) =>
      wishIntroduction.run(context.environment, actor, { otherId, wish: 'Gemeinsame Lehrwerkstatt' });
    expect(await wish(office.company)).toEqual({ name: 'Müller & Söhne' });
    const { introduction } = await viewIntroduction.run(context.environment, office.actors.MANAGER, {
      id: office.introduction,
    });
    expect(introduction).toMatchObject({ wish: 'Gemeinsame Lehrwerkstatt', wishedBy: 'Schule Übersee' });
    for (const [role, wishedBy] of [
      ['MANAGER', 'Schule Übersee'],
      ['LEADERSHIP', null],
    ] as const) {
      const { items } = await listIntroductionsUseCase.run(context.environment, office.actors[role], {});
      expect(items.find(({ id }) => id === office.introduction)?.wishedBy, role).toBe(wishedBy);
    }
    expect((await view(office.company)).wished).toBe(true);
    expect((await view(office.school, rival)).wished).toBe(false);
    const before = await checksum(context.url);
    await wish(office.company);
    expect((await failureOf(wish(office.foreign))).code).toBe('not-found');
    expect((await failureOf(wish(office.school))).code).toBe('not-found');
    expect((await failureOf(wish(office.company, office.actors.MANAGER))).code).toBe('forbidden');
    expect(await checksum(context.url)).toBe(before);
  });

  it('makes an introduction of its own where there is none, with the wish’s consent', async () => {
    await context.database.transaction((db) =>
      db.introduction.update({ where: { id: office.introduction }, data: { deletedAt: new Date() } }),
    );
    await wishIntroduction.run(context.environment, rival, { otherId: office.school });
    const made = await context.database.read.introduction.findFirst({
      where: { wishedById: office.company },
    });
    expect(made).toMatchObject({
      status: 'SUGGESTED',
      aOrganisationId: office.company,
      bOrganisationId: office.school,
      aConsent: 'YES',
      bConsent: 'OPEN',
    });
  });

  it('lets the one who administers a profile invite its colleagues, and nobody else’s', async () => {
    const invite = (actor: UserActor, id: string) =>
      createInvitations.run(context.environment, actor, { ids: [id] });
    const plain = { ...partner, partnerAdmin: false };
    expect((await failureOf(invite(plain, office.teacher))).code).toBe('forbidden');
    expect((await invite(partner, office.boss)).count).toBe(0);
    expect((await invite(partner, office.teacher)).count).toBe(1);
    const seen = await listInvitationsUseCase.run(context.environment, partner, {});
    expect(seen.items).toMatchObject([{ contactId: office.teacher, email: 'lehrer@example.org' }]);
    expect((await listInvitationsUseCase.run(context.environment, rival, {})).items).toEqual([]);
  });
});
