import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { viewNetwork } from '#app/network/view.server.ts';
import { acceptConfirmations } from '#app/records/campaign/accept.server.ts';
import { confirmByLink, correctByLink } from '#app/records/campaign/answer-profile.server.ts';
import { addByLink, chooseByLink, sayByLink } from '#app/records/campaign/answer-ties.server.ts';
import { listRequestsUseCase, viewCampaign } from '#app/records/campaign/list.server.ts';
import { adoptClaim, listClaims, markClaimSeen, refuseClaim } from '#app/records/claim/office.server.ts';
import { setApproval } from '#app/records/profile/approval.server.ts';
import { listProfileChanges } from '#app/records/profile/changes.server.ts';
import { decideProfileChange } from '#app/records/profile/decide.server.ts';
import { viewRelationship } from '#app/records/relationship/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { type OfficePost, openPost } from './fixture.ts';

eachDialect('a campaign is answered', (context) => {
  let office: SmallOffice;
  let post: OfficePost;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    post = await openPost(context);
  });
  afterAll(() => post?.close());

  const manager = () => office.actors.MANAGER;
  const environment = () => post.mailing();
  const approval = (wanted: 'LIVE' | 'APPROVAL') =>
    setApproval.run(context.environment, manager(), { regionKey: northern, approval: wanted });
  const stored = (id: string) => context.database.read.organisation.findUniqueOrThrow({ where: { id } });
  const relationship = (id: string) => viewRelationship.run(context.environment, system, { id });
  const requestOf = async (campaign: string) =>
    (await listRequestsUseCase.run(environment(), manager(), { id: campaign })).items[0];
  const confirm = (token: string, actor: Actor = anonymous) =>
    confirmByLink.run(environment(), actor, { token });
  const correct = async (token: string, extra: Record<string, unknown>) => {
    const { profile, version, fields } = await post.open(token);
    const shown = Object.fromEntries(fields.map((name) => [name, profile[name as 'name']?.toString() ?? '']));
    return correctByLink.run(environment(), anonymous, { ...shown, token, version, ...extra });
  };
  const say = async (token: string, id: string, verdict: string, rest: object = {}) =>
    sayByLink.run(environment(), anonymous, {
      token,
      relationshipId: id,
      version: (await relationship(id)).version,
      verdict,
      ...rest,
    });
  const claimOn = async (id: string) =>
    (await listClaims.run(context.environment, manager(), {})).items.find(
      (claim) => claim.relationship?.id === id,
    );

  it('by whoever holds the link, who is shown what partners are shown and no more', async () => {
    const own = await post.asked(office, { email: 'buero@example.org', phone: '03601 1234' });
    await context.database.transaction((db) =>
      db.organisation.update({
        where: { id: own.id },
        data: { source: 'QUELLE-GEHEIM', fieldVisibility: JSON.stringify({ phone: 'OFFICE' }) },
      }),
    );
    const opened = await post.open(own.token);
    expect(opened).toMatchObject({ organisation: own.name, open: 2, answered: false });
    expect(opened.profile).toMatchObject({ email: 'buero@example.org', phone: null });
    expect(opened.ties).toMatchObject([{ other: { id: own.other.id }, verdict: null }]);
    // The same for somebody of the office who opens the link in their own browser.
    const before = await checksum(context.url);
    const seen = JSON.stringify(await post.open(own.token));
    for (const secret of ['GEHEIM', '03601', own.email, own.person]) expect(seen).not.toContain(secret);
    expect(fieldsOf(opened)).not.toContain('phone');
    expect(await checksum(context.url)).toBe(before);
  });

  const fieldsOf = ({ fields }: { readonly fields: readonly string[] }) => fields;

  it('“all of it is right” confirms the profile at once, twice as once, and is in the history', async () => {
    const own = await post.asked(office);
    expect(await confirm(own.token)).toEqual({ waits: false });
    expect((await stored(own.id)).confirmedAt).not.toBeNull();
    const before = await checksum(context.url);
    await confirm(own.token);
    expect(await checksum(context.url)).toBe(before);
    expect(await requestOf(own.campaign)).toMatchObject({ state: 'answered', profileVerdict: 'CONFIRMED' });
    // The network follows: confirmed today, and unknown of whom nobody has said anything.
    const { nodes } = await viewNetwork.run(environment(), manager(), { untied: '1' });
    const confirmed = (id: string) => nodes.confirmed[nodes.ids.indexOf(id)];
    expect([confirmed(own.id), confirmed(own.other.id)]).toEqual([0, -1]);
    const entries = await context.database.read.auditEntry.findMany({
      where: { action: 'campaign.confirm-profile', recordId: own.id },
    });
    expect(entries).toHaveLength(1);
  });

  it('a correction goes the way of a partner’s own change: live and listed, field by field', async () => {
    const own = await post.asked(office);
    expect(await correct(own.token, { website: 'www.neu.example' })).toEqual({ waits: false, changed: true });
    expect(await stored(own.id)).toMatchObject({ website: 'https://www.neu.example/', name: own.name });
    const { items } = await listProfileChanges.run(context.environment, manager(), {});
    const change = items.find(({ organisation }) => organisation.id === own.id);
    expect(change).toMatchObject({ status: 'LIVE', byCampaign: true, by: null });
    expect(change?.fields.map(({ name }) => name)).toEqual(['website']);
    expect(await outcomeOf(correct(own.token, { version: 1, website: '' }))).toBe('conflict');
    expect(await outcomeOf(correct(own.token, { name: '' }))).toBe('required');
    expect(await outcomeOf(correct(own.token, { sector: 'STATE' }))).not.toBe('done');
  });

  it('a field that is not shown is not read, whatever is sent', async () => {
    const own = await post.asked(office, { phone: '03601 1234' });
    await context.database.transaction((db) =>
      db.organisation.update({
        where: { id: own.id },
        data: { fieldVisibility: JSON.stringify({ phone: 'OFFICE' }) },
      }),
    );
    await correct(own.token, { phone: '0900 666', website: 'www.neu.example' });
    expect((await stored(own.id)).phone).toMatch(/3601.?1234/);
  });

  it('ties are confirmed, corrected and disputed as by an account, and know when they were last confirmed', async () => {
    const own = await post.asked(office);
    await say(own.token, own.relationship, 'CONFIRMED');
    expect(await relationship(own.relationship)).toMatchObject({ status: 'CONFIRMED_BY_ONE' });
    expect((await relationship(own.relationship)).confirmedAt).not.toBeNull();
    await say(own.token, own.relationship, 'CORRECTED', { strength: '5' });
    expect(await claimOn(own.relationship)).toMatchObject({
      verdict: 'CORRECTED',
      byCampaign: true,
      strength: 5,
    });
    await say(own.token, own.relationship, 'DISPUTED', { note: 'Gibt es nicht.' });
    expect((await relationship(own.relationship)).status).toBe('DISPUTED');
    expect(await outcomeOf(say(own.token, own.relationship, 'DISPUTED'))).toBe('dispute-note');
    expect((await requestOf(own.campaign))?.ties).toEqual({ asked: 1, answered: 1 });
    expect((await requestOf(own.campaign))?.profileVerdict).toBeNull();
  });

  it('said again on a later day, a tie is fresh again', async () => {
    const own = await post.asked(office);
    await say(own.token, own.relationship, 'CONFIRMED');
    const { confirmedAt: first, version } = await relationship(own.relationship);
    const later = post.inDays(3);
    const again = { token: own.token, relationshipId: own.relationship, version, verdict: 'CONFIRMED' };
    await sayByLink.run(later, anonymous, again);
    const after = await relationship(own.relationship);
    expect([after.confirmedAt === first, after.version]).toEqual([false, version]);
  });

  it('which ties are the most important ones is theirs to choose: five at most, out and in, and new ones', async () => {
    const own = await post.asked(office);
    const choose = (relationshipId: string, chosen: boolean) =>
      chooseByLink.run(environment(), anonymous, { token: own.token, relationshipId, chosen });
    await choose(own.relationship, false);
    let opened = await post.open(own.token);
    expect([opened.ties.length, opened.others.length]).toEqual([0, 1]);
    expect((await relationship(own.relationship)).status).toBe('PROPOSED');
    const { found } = await post.open(own.token, environment(), { step: 'ergaenzen', q: 'Übersee' });
    expect(found?.items.map(({ id }) => id)).toEqual([office.school]);
    const addition = (otherId: string) => ({
      token: own.token,
      id: newId(),
      otherId,
      typeKey: 'cooperation',
    });
    const first = addition(office.school);
    await addByLink.run(environment(), anonymous, first);
    await addByLink.run(environment(), anonymous, first);
    expect(await relationship(first.id)).toMatchObject({ status: 'CONFIRMED_BY_ONE' });
    for (let made = 0; made < 4; made += 1) {
      await addByLink.run(environment(), anonymous, addition((await post.organisation()).id));
    }
    const sixth = addition((await post.organisation()).id);
    const before = await checksum(context.url);
    expect(await outcomeOf(addByLink.run(environment(), anonymous, sixth))).toBe('ties-full');
    expect(await outcomeOf(choose(own.relationship, true))).toBe('ties-full');
    expect(await checksum(context.url)).toBe(before);
    await choose(first.id, false);
    await choose(own.relationship, true);
    opened = await post.open(own.token);
    expect(opened.ties.filter(({ verdict }) => verdict === null).map(({ id }) => id)).toEqual([
      own.relationship,
    ]);
  });

  it('reaches no other organisation’s ties, and nobody who is not shown', async () => {
    const [own, foreign] = [await post.asked(office), await post.asked(office)];
    const hidden = await post.organisation({ visibility: 'OFFICE' });
    const before = await checksum(context.url);
    expect(await outcomeOf(say(own.token, foreign.relationship, 'CONFIRMED'))).toBe('not-found');
    const chosen = { token: own.token, relationshipId: foreign.relationship, chosen: true };
    expect(await outcomeOf(chooseByLink.run(environment(), anonymous, chosen))).toBe('not-found');
    for (const otherId of [hidden.id, own.id, newId()]) {
      const addition = { token: own.token, otherId, typeKey: 'cooperation' };
      expect(await outcomeOf(addByLink.run(environment(), anonymous, addition))).toBe('not-visible');
      const asked = post.open(own.token, environment(), { step: 'ergaenzen', otherId });
      expect(await outcomeOf(asked)).toBe('not-found');
    }
    const { found } = await post.open(own.token, environment(), { step: 'ergaenzen', q: 'Betrieb' });
    expect(found?.items.map(({ id }) => id)).not.toContain(hidden.id);
    expect(await checksum(context.url)).toBe(before);
  });

  it('where the office wants to look first, everything waits and nothing counts before', async () => {
    await approval('APPROVAL');
    const [own, other] = [await post.asked(office), await post.asked(office)];
    expect(await confirm(own.token)).toEqual({ waits: true });
    expect((await stored(own.id)).confirmedAt).toBeNull();
    expect((await post.open(own.token)).waits).toBe(true);
    expect((await viewCampaign.run(environment(), manager(), { id: own.campaign })).waiting).toBe(1);

    expect(await correct(other.token, { city: 'Ebeleben' })).toEqual({ waits: true, changed: true });
    expect((await stored(other.id)).city).not.toBe('Ebeleben');
    const { items } = await listProfileChanges.run(context.environment, manager(), {});
    const change = items.find(({ organisation }) => organisation.id === other.id);
    expect(change).toMatchObject({ status: 'WAITING', byCampaign: true });

    await say(own.token, own.relationship, 'CONFIRMED');
    await say(other.token, other.relationship, 'CORRECTED', { strength: '5' });
    for (const id of [own.relationship, other.relationship]) {
      expect(await relationship(id)).toMatchObject({ status: 'PROPOSED', confirmedAt: null });
      expect(await claimOn(id)).toMatchObject({ standing: 'WAITS' });
    }
    const added = { token: own.token, id: newId(), otherId: office.school, typeKey: 'cooperation' };
    await addByLink.run(environment(), anonymous, added);
    expect((await relationship(added.id)).status).toBe('PROPOSED');

    await acceptConfirmations.run(environment(), manager(), { campaignId: own.campaign });
    expect((await stored(own.id)).confirmedAt).not.toBeNull();
    const twice = acceptConfirmations.run(environment(), manager(), { campaignId: own.campaign });
    expect(await outcomeOf(twice)).toBe('change-over');
    await decideProfileChange.run(context.environment, manager(), {
      id: change?.id,
      version: change?.version,
      accepted: ['city'],
    });
    expect((await stored(other.id)).city).toBe('Ebeleben');
    const reference = async (id: string) => {
      const claim = await claimOn(id);
      return { id: claim?.id, version: claim?.version };
    };
    await markClaimSeen.run(context.environment, manager(), await reference(own.relationship));
    expect((await relationship(own.relationship)).status).toBe('CONFIRMED_BY_ONE');
    await adoptClaim.run(context.environment, manager(), await reference(other.relationship));
    expect(await relationship(other.relationship)).toMatchObject({ status: 'CONFIRMED_BY_ONE', strength: 5 });
    const refused = await reference(added.id);
    for (const actor of [office.actors.LEADERSHIP, office.actors.PARTNER]) {
      const attempt = refuseClaim.run(context.environment, actor, refused);
      expect(['not-found', 'forbidden-role']).toContain(await outcomeOf(attempt));
    }
    await refuseClaim.run(context.environment, manager(), refused);
    expect((await relationship(added.id)).status).toBe('PROPOSED');
    await approval('LIVE');
  });

  it('shows the response by sector and county, and what nobody answered as unknown', async () => {
    const [a, b, c] = [
      await post.organisation(),
      await post.organisation({ sector: 'EDUCATION', territoryKey: '16064046' }),
      await post.organisation(),
    ];
    await post.tie(a.id, c.id);
    const { id: campaign } = await post.start(office, [a.id, b.id, c.id]);
    await post.deliver();
    const mail = post.mailsTo(b.email)[0]?.text;
    await confirm(/\/bestaetigung\/([\w-]{43})/.exec(mail ?? '')?.[1] ?? '');
    const view = await viewCampaign.run(environment(), office.actors.LEADERSHIP, { id: campaign });
    expect(view.all).toEqual({ asked: 3, answered: 1, confirmed: 1, corrected: 0, unknown: 2 });
    expect(view.sectors).toEqual(
      expect.arrayContaining([
        { sector: 'BUSINESS', asked: 2, answered: 0, confirmed: 0, corrected: 0, unknown: 2 },
        { sector: 'EDUCATION', asked: 1, answered: 1, confirmed: 1, corrected: 0, unknown: 0 },
      ]),
    );
    expect(view.counties.map(({ name, asked, answered }) => [name, asked, answered])).toHaveLength(2);
    // The one tie between two of them is asked of both its ends.
    expect(view.ties).toEqual({ asked: 2, confirmed: 0, corrected: 0, disputed: 0, unknown: 2 });
  });
});
