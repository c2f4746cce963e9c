import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { confirmByLink } from '#app/records/campaign/answer-profile.server.ts';
import { endCampaign, issueRequestLink, withdrawRequest } from '#app/records/campaign/change.server.ts';
import { remindAll } from '#app/records/campaign/deliver.server.ts';
import {
  listCampaignsUseCase,
  listRequestsUseCase,
  viewCampaign,
} from '#app/records/campaign/list.server.ts';
import { prepareCampaign, previewCampaign } from '#app/records/campaign/prepare.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { inWeeks, type OfficePost, openPost, tokenIn } from './fixture.ts';

eachDialect('a campaign asks', (context) => {
  let office: SmallOffice;
  let post: OfficePost;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    post = await openPost(context);
  });
  afterAll(() => post?.close());

  const manager = () => office.actors.MANAGER;
  const requests = async (campaign: string, environment = post.mailing()) =>
    (await listRequestsUseCase.run(environment, manager(), { id: campaign })).items;
  const confirmedAt = (id: string, at: Date | null) =>
    context.database.transaction((db) =>
      db.organisation.update({ where: { id }, data: { confirmedAt: at } }),
    );

  it('a whole filtered list, those whose confirmation is the longest ago first, and says who is left out and why', async () => {
    const [fresh, old, never] = [
      await post.organisation({ kind: 'steel' }),
      await post.organisation({ kind: 'steel' }),
      await post.organisation({ kind: 'steel' }),
    ];
    const hidden = await post.organisation({ kind: 'steel', visibility: 'OFFICE' });
    const silent = await createOrganisation.run(context.environment, system, {
      name: 'Ohne Adresse',
      sector: 'BUSINESS',
      kind: 'steel',
      territoryKey: '16062041',
      visibility: 'PARTNERS',
    });
    await confirmedAt(fresh.id, new Date('2026-10-01T10:00:00Z'));
    await confirmedAt(old.id, new Date('2021-10-01T10:00:00Z'));
    const selection = { all: true, query: 'kind=steel' };
    const prepared = await prepareCampaign.run(post.mailing(), manager(), selection);
    expect(prepared.ready.map(({ id }) => id)).toEqual([never.id, old.id, fresh.id]);
    expect(prepared.left.map(({ id, why }) => [id, why])).toEqual(
      expect.arrayContaining([
        [hidden.id, 'not-published'],
        [silent.id, 'no-email'],
      ]),
    );
    const preview = await previewCampaign.run(post.mailing(), manager(), {
      ...selection,
      title: 'X',
      endsOn: inWeeks(4),
      note: 'Bis bald im Rathaus!',
    });
    expect(preview?.text).toContain('Bis bald im Rathaus!');
    expect(preview?.text).toContain('[Link]');

    const { id, count } = await post.start(office, [], { ...selection, most: '2' });
    expect(count).toBe(2);
    expect((await requests(id ?? '')).map(({ organisation }) => organisation.id)).toEqual([never.id, old.id]);
    await post.deliver();
    expect([never, old, fresh].map(({ email }) => post.mailsTo(email).length)).toEqual([1, 1, 0]);
    const [mail] = post.mailsTo(never.email);
    expect(mail?.text).toContain('Sehr geehrte Frau Brücke');
    expect(mail?.text).toContain('fünf wichtigsten Verbindungen');
    expect(mail?.headers).toContain(`Reply-To: Test MANAGER <${manager().email}>`);
    expect((await requests(id ?? '')).map(({ state }) => state)).toEqual(['sent', 'sent']);
    // The second click of the form finds both asked already.
    expect((await post.start(office, [], { ...selection, most: '2' })).count).toBe(1);
    expect((await post.start(office, [], selection)).count).toBe(0);
  });

  it('each five ties at most, none of them with whom it is not shown', async () => {
    const own = await post.organisation();
    for (let made = 0; made < 6; made += 1) await post.tie(own.id, (await post.organisation()).id);
    await post.tie(own.id, (await post.organisation({ visibility: 'OFFICE' })).id);
    await post.start(office, [own.id]);
    await post.deliver();
    const opened = await post.open(tokenIn(post.mailsTo(own.email)[0]?.text));
    expect([opened.ties.length, opened.others.length, opened.room]).toEqual([5, 1, 0]);
    expect(JSON.stringify(opened)).not.toMatch(/strength|NOTIZ|status/);
  });

  it('keeps nothing that opens, and no address', async () => {
    const { token, email } = await post.asked(office);
    expect(await post.look(token)).toBe('done');
    const { campaignLink, campaignRequest, auditEntry, job } = context.database.read;
    const stored = JSON.stringify(
      await Promise.all([
        campaignLink.findMany(),
        campaignRequest.findMany(),
        auditEntry.findMany({ where: { recordKind: { startsWith: 'campaign' } } }),
        job.findMany(),
      ]),
    );
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(email);
  });

  it('reminds twice at most, each time some days after the last mail, and every link goes on opening', async () => {
    const { email, campaign, token } = await post.asked(office);
    const remind = async (days: number) => {
      await remindAll(post.inDays(days));
      await post.deliver(post.inDays(days));
      return post.mailsTo(email).length;
    };
    expect([await remind(6.9), await remind(7.1), await remind(7.2)]).toEqual([1, 2, 2]);
    expect([await remind(14.3), await remind(22), await remind(27)]).toEqual([3, 3, 3]);
    const tokens = post.mailsTo(email).map(({ text }) => tokenIn(text));
    expect(new Set(tokens).size).toBe(3);
    for (const one of tokens) expect(await post.look(one, post.inDays(27))).toBe('done');
    expect(post.mailsTo(email)[1]?.text).toContain('Wir haben noch nichts von Ihnen gehört.');
    expect((await requests(campaign, post.inDays(27)))[0]).toMatchObject({ mails: 3, state: 'sent' });
    expect(await post.look(token, post.inDays(30))).toBe('not-found');
  });

  it('reminds nobody who has answered, was withdrawn, or of a campaign that asks only once', async () => {
    const answered = await post.asked(office);
    await confirmByLink.run(post.mailing(), { kind: 'anonymous' }, { token: answered.token });
    const withdrawn = await post.asked(office);
    const [request] = await requests(withdrawn.campaign);
    const reference = { campaignId: withdrawn.campaign, id: request?.id, version: request?.version };
    await withdrawRequest.run(post.mailing(), manager(), reference);
    const once = await post.organisation();
    await post.start(office, [once.id], { reminders: '0' });
    await post.deliver();
    await remindAll(post.inDays(8));
    await post.deliver(post.inDays(8));
    expect([answered, withdrawn, once].map(({ email }) => post.mailsTo(email).length)).toEqual([1, 1, 1]);
  });

  it('notes what the mail server refuses for good, and the link can be handed over instead', async () => {
    const own = await post.organisation();
    const { id: campaign } = await post.start(office, [own.id]);
    post.sink.refuse = { code: 550, text: '5.1.1 No such user' };
    await post.deliver();
    post.sink.refuse = null;
    const [request] = await requests(campaign ?? '');
    expect(request).toMatchObject({ state: 'bounced', bounce: '550 5.1.1 No such user' });
    const reference = { campaignId: campaign, id: request?.id, version: request?.version };
    const { path } = await issueRequestLink.run(post.mailing(), manager(), reference);
    expect(await post.look(tokenIn(path))).toBe('done');
    expect((await requests(campaign ?? ''))[0]?.state).toBe('linked');
  });

  it('works without a mail server: no mail waits, and links are handed over', async () => {
    const own = await post.organisation();
    const { id: campaign } = await post.start(office, [own.id], {}, context.environment);
    await remindAll(context.environment);
    await post.deliver();
    expect(post.mailsTo(own.email)).toEqual([]);
    const [request] = await requests(campaign ?? '');
    expect(request?.state).toBe('waiting');
    const reference = { campaignId: campaign, id: request?.id, version: request?.version };
    const { path } = await issueRequestLink.run(context.environment, manager(), reference);
    expect(await post.look(tokenIn(path))).toBe('done');
  });

  it('with links that all die in the same words: ended, withdrawn, over, the person gone, the profile hidden, forged, malformed', async () => {
    const ended = await post.asked(office);
    await endCampaign.run(post.mailing(), manager(), { id: ended.campaign, version: 1 });
    const withdrawn = await post.asked(office);
    const [request] = await requests(withdrawn.campaign);
    const reference = { campaignId: withdrawn.campaign, id: request?.id, version: request?.version };
    await withdrawRequest.run(post.mailing(), manager(), reference);
    const left = await post.asked(office);
    await binContact.run(context.environment, manager(), { id: left.person, version: 1 });
    const hidden = await post.asked(office);
    await context.database.transaction((db) =>
      db.organisation.update({ where: { id: hidden.id }, data: { visibility: 'OFFICE' } }),
    );
    const over = await post.asked(office);
    const before = await checksum(context.url);
    const attempts = [
      [ended.token],
      [withdrawn.token],
      [left.token],
      [hidden.token],
      [over.token, post.inDays(30)],
      ['A'.repeat(43)],
      [`${over.token}x`],
      [''],
      [null],
      [{ contains: '' }],
      ['x'.repeat(10_000)],
    ] as const;
    for (const [token, environment] of attempts) {
      expect(await post.look(token, environment ?? post.mailing())).toBe('not-found');
      const answer = confirmByLink.run(environment ?? post.mailing(), { kind: 'anonymous' }, { token });
      expect(await outcomeOf(answer)).toBe('not-found');
    }
    expect(await checksum(context.url)).toBe(before);
    const again = { campaignId: withdrawn.campaign, id: request?.id, version: (request?.version ?? 0) + 1 };
    expect(await outcomeOf(issueRequestLink.run(post.mailing(), manager(), again))).toBe('request-over');
    const twice = endCampaign.run(post.mailing(), manager(), { id: ended.campaign, version: 2 });
    expect(await outcomeOf(twice)).toBe('campaign-over');
  });

  it('in the regions of whoever starts it alone; leadership reads how many, never who; a partner nothing', async () => {
    const elsewhere = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
    const own = await post.asked(office);
    const start = { ids: [office.school], title: 'X', endsOn: inWeeks(2), regionKey: northern };
    const attempt = (actor: typeof elsewhere) =>
      outcomeOf(
        import('#app/records/campaign/start.server.ts').then(({ startCampaign }) =>
          startCampaign.run(post.mailing(), actor, start),
        ),
      );
    const before = await checksum(context.url);
    expect(await attempt(elsewhere)).toBe('region');
    expect(await attempt(office.actors.LEADERSHIP)).toBe('forbidden-role');
    expect(await attempt(office.actors.PARTNER)).toBe('forbidden-role');
    const view = (actor: typeof elsewhere) => viewCampaign.run(post.mailing(), actor, { id: own.campaign });
    expect(await outcomeOf(view(elsewhere))).toBe('not-found');
    expect(await outcomeOf(view(office.actors.PARTNER))).toBe('not-found');
    const told = JSON.stringify(await view(office.actors.LEADERSHIP));
    for (const secret of [own.name, own.id, own.email, own.person]) expect(told).not.toContain(secret);
    const listed = await listCampaignsUseCase.run(post.mailing(), elsewhere, {});
    expect(listed.items.map(({ id }) => id)).not.toContain(own.campaign);
    const names = listRequestsUseCase.run(post.mailing(), office.actors.LEADERSHIP, { id: own.campaign });
    expect(await outcomeOf(names)).toBe('forbidden-role');
    expect(await checksum(context.url)).toBe(before);
    // Of another region nothing is chosen either, by no id.
    const stolen = { ...start, ids: [own.id], regionKey: triangle };
    const { startCampaign } = await import('#app/records/campaign/start.server.ts');
    expect((await startCampaign.run(post.mailing(), elsewhere, stolen)).count).toBe(0);
  });

  it('once, however often and at once its form is sent', async () => {
    const own = await post.organisation();
    const id = newId();
    await Promise.all(Array.from({ length: 4 }, () => post.start(office, [own.id], { id })));
    await post.deliver();
    expect(post.mailsTo(own.email)).toHaveLength(1);
    expect(await requests(id)).toHaveLength(1);
    const [once, again] = [post.inDays(8), post.inDays(8)];
    await Promise.all([remindAll(once), remindAll(again)]);
    await post.deliver(post.inDays(8));
    expect(post.mailsTo(own.email)).toHaveLength(2);
  });

  it('until a day after today, and no longer than half a year', async () => {
    const day = (endsOn: string) => outcomeOf(post.start(office, [office.company], { endsOn }));
    expect(await day(inWeeks(0))).toBe('in-future');
    expect(await day(inWeeks(30))).toBe('too-late');
    expect(await day('morgen')).toBe('day');
  });
});
