import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { endCampaign, issueRequestLink, withdrawRequest } from '#app/records/campaign/change.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { northern } from '../support/office.ts';
import { type Product, startProduct } from '../support/product.ts';
import { someId } from '../support/routes.ts';

describe.each(dialects)('the links of campaigns under attack (%s)', (dialect) => {
  let product: Product;
  let database: Database;
  beforeAll(async () => {
    product = await startProduct(dialect, { LOG_LEVEL: 'trace' });
    database = openDatabase(product.url);
  });
  afterAll(async () => {
    await database?.close();
    await product?.stop();
  });

  /** A campaign to one organisation that is asked about a tie, and its link, as the operator would hand it over. */
  async function ask() {
    const environment = environmentOf(database);
    const shown = { in: ['PUBLIC', 'PARTNERS'] };
    const running = { none: { campaign: { endedAt: null } } };
    const tie = await database.read.relationship.findFirstOrThrow({
      where: {
        ...{ deletedAt: null, until: null, toOrganisation: { visibility: shown, deletedAt: null } },
        fromOrganisation: {
          ...{ visibility: shown, deletedAt: null, campaignRequests: running },
          regions: { some: { regionKey: northern } },
          affiliations: { some: { to: null, contact: { channels: { some: { kind: 'EMAIL' } } } } },
        },
      },
      orderBy: { id: 'asc' },
    });
    const organisationId = tie.fromOrganisationId ?? '';
    const { id: campaignId } = await startCampaign.run(environment, system, {
      ids: [organisationId],
      regionKey: northern,
      title: 'TITEL-GEHEIM',
      endsOn: addDays(dayOf(new Date()), 14),
    });
    const request = await database.read.campaignRequest.findFirstOrThrow({
      where: { organisationId, campaignId: campaignId ?? '' },
    });
    const reference = { campaignId: campaignId ?? '', id: request.id };
    const { path } = await issueRequestLink.run(environment, system, { ...reference, version: 1 });
    return { environment, organisationId, tie: tie.id, reference, path };
  }

  const plain = (text: string) =>
    text.replace(/nonce="[^"]*"/g, '').replace(/[A-Za-z0-9+/_-]{20,}={0,2}/g, 'CHANCE');
  const look = async (path: string) => {
    const answer = await product.fetch(path);
    const headers = [...answer.headers.keys()].sort();
    return { status: answer.status, headers, text: plain(await answer.text()) };
  };

  it('answer a withdrawn, an ended, a forged and a malformed link to the byte alike', async () => {
    const [withdrawn, ended] = [await ask(), await ask()];
    await withdrawRequest.run(withdrawn.environment, system, { ...withdrawn.reference, version: 2 });
    await endCampaign.run(ended.environment, system, { id: ended.reference.campaignId, version: 1 });
    const forged = await look(`/bestaetigung/${'A'.repeat(43)}`);
    expect(forged.status).toBe(404);
    expect(forged.text).toContain('Dieser Link gilt nicht');
    for (const path of [withdrawn.path, ended.path, `${withdrawn.path.slice(0, -1)}_`]) {
      expect(await look(path), path).toEqual(forged);
    }
    for (const malformed of ['x', '%00', `${'z'.repeat(5_000)}`, 'undefined', someId]) {
      const answer = await look(`/bestaetigung/${malformed}`);
      expect([400, 404, 414], malformed.slice(0, 20)).toContain(answer.status);
      expect(answer.text).not.toContain('TITEL-GEHEIM');
    }
  });

  it('open for nothing but their organisation: what is looked at is not noted, what is sent for others changes nothing', async () => {
    const [own, foreign] = [await ask(), await ask()];
    const before = await checksum(product.url);
    for (const address of [own.path, `${own.path}?schritt=angaben`, `${own.path}?schritt=ergaenzen&q=nord`]) {
      const answer = await product.fetch(address);
      expect([answer.status, answer.headers.get('cache-control')], address).toEqual([200, 'no-store']);
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(await answer.text()).not.toContain('TITEL-GEHEIM');
    }
    const forms: ReadonlyArray<Readonly<Record<string, string>>> = [
      { verb: 'say', relationshipId: foreign.tie, version: '1', verdict: 'CONFIRMED' },
      { verb: 'choose', relationshipId: foreign.tie, chosen: 'true' },
      { verb: 'add', otherId: own.organisationId, typeKey: 'cooperation' },
      { verb: 'add', otherId: newId(), typeKey: 'cooperation' },
      { verb: 'confirmed' },
      { verb: 'correct', version: '1', name: '' },
      ...[
        'organisationId',
        'sector',
        'visibility',
        'stewardId',
        'confirmedAt',
        'requestId',
        'levels.email',
      ].map((extra) => ({ verb: 'correct', version: '1', name: 'Neu', [extra]: foreign.organisationId })),
      { verb: 'say', relationshipId: own.tie, version: '1', verdict: 'CONFIRMED', organisationId: someId },
    ];
    for (const form of forms) {
      const answer = await product.fetch(own.path, { method: 'POST', body: new URLSearchParams(form) });
      expect([400, 404], JSON.stringify(form)).toContain(answer.status);
    }
    // And from a page that is not ours.
    const body = new URLSearchParams({ verb: 'confirm' });
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await product.fetch(own.path, { method: 'POST', body, headers })).status).toBe(403);
    expect(await checksum(product.url)).toBe(before);
    expect(product.log()).not.toContain(own.path.slice('/bestaetigung/'.length));
  });

  it('are no matter of a partner, and who is asked none of leadership', async () => {
    const { reference, path } = await ask();
    const base = `/kampagnen/${reference.campaignId}`;
    const partner = await product.signIn('partner');
    const leadership = await product.signIn('leadership');
    const before = await checksum(product.url);
    for (const address of ['/kampagnen', base, `${base}.data`, `${base}/ruecklauf.csv`]) {
      const answer = await product.fetch(address, { cookie: partner });
      expect([403, 404], address).toContain(answer.status);
      expect(await answer.text(), address).not.toContain('TITEL-GEHEIM');
    }
    const names = await database.read.campaignRequest.findUniqueOrThrow({
      where: { id: reference.id },
      select: { organisation: { select: { id: true, name: true } }, contact: { select: { lastName: true } } },
    });
    for (const address of [base, `${base}.data`, `${base}/ruecklauf.csv`]) {
      const text = await (await product.fetch(address, { cookie: leadership })).text();
      expect(text, address).not.toContain(names.organisation.id);
      expect(text, address).not.toContain(names.organisation.name);
    }
    for (const cookie of [partner, leadership]) {
      for (const verb of ['end', 'withdraw', 'link', 'accept']) {
        const form = { verb, id: reference.id, version: '2' };
        const answer = await product.fetch(base, { method: 'POST', body: new URLSearchParams(form), cookie });
        expect([403, 404], verb).toContain(answer.status);
      }
    }
    expect(await checksum(product.url)).toBe(before);
    expect((await product.fetch(path)).status).toBe(200);
  });
});
