import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import routes from '#app/routes.ts';
import { type ApiCall, apiClient, type RoleTokens, tokensOf } from '../support/api-client.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';
import { patterns } from '../support/routes.ts';

const secret = 'GEHEIM-4711';
/** What may be read of the other one: it stands in its published profile. */
const published = 'OFFEN-4711';

/** Everything of another partner, in one region with the first: one published with secrets in it, one that shows itself to nobody. */
interface Other {
  readonly shown: string;
  readonly hidden: string;
  readonly ids: readonly string[];
}

async function plant(database: Database, ownId: string): Promise<Other> {
  const ids = Array.from({ length: 9 }, newId);
  const [
    shownId = '',
    hiddenId = '',
    contactId = '',
    projectId = '',
    listingId = '',
    changeId = '',
    claimId = '',
    relationshipId = '',
    requestId = '',
  ] = ids;
  const stamps = { createdAt: new Date(), updatedAt: new Date() };
  await database.transaction(async (db) => {
    const own = await db.organisationRegion.findFirstOrThrow({ where: { organisationId: ownId } });
    const { regionKey } = own;
    const organisation = (id: string, visibility: string) =>
      db.organisation.create({
        data: {
          id,
          name: visibility === 'OFFICE' ? `Verborgen ${secret}` : `Nachbar ${published}`,
          sector: 'BUSINESS',
          visibility,
          description: secret,
          email: `${secret}@example.org`,
          phone: secret,
          source: secret,
          logoSha256: 'a'.repeat(64),
          fieldVisibility: JSON.stringify({
            description: 'OFFICE',
            email: 'OFFICE',
            phone: 'OFFICE',
            logo: 'OFFICE',
          }),
          sortKey: 'nachbar',
          searchText: 'nachbar',
          regions: { create: { regionKey } },
          ...stamps,
        },
      });
    await organisation(shownId, 'PARTNERS');
    await organisation(hiddenId, 'OFFICE');
    await db.contact.create({
      data: {
        id: contactId,
        lastName: `Person ${secret}`,
        notes: secret,
        sortKey: 'person',
        searchText: 'person',
        regions: { create: { regionKey } },
        channels: { create: { id: newId(), kind: 'EMAIL', value: `${secret}@example.org`, visible: true } },
        affiliations: { create: { id: newId(), organisationId: shownId, position: secret, ...stamps } },
        ...stamps,
      },
    });
    await db.project.create({
      data: {
        id: projectId,
        title: secret,
        regionKey,
        sortKey: 'x',
        searchText: 'x',
        participants: { create: { id: newId(), organisationId: shownId, role: 'LEAD' } },
        ...stamps,
      },
    });
    await db.listing.create({
      data: {
        ...{ id: listingId, organisationId: shownId, direction: 'OFFER', kind: 'ROOM', title: secret },
        ...{ sortKey: 'x', searchText: 'x', ...stamps },
      },
    });
    await db.profileChange.create({
      data: {
        ...{ id: changeId, organisationId: shownId, kind: 'ORGANISATION', status: 'WAITING' },
        ...{ before: '{}', after: JSON.stringify({ description: secret }), ...stamps },
      },
    });
    await db.relationship.create({
      data: {
        ...{ id: relationshipId, typeKey: 'cooperation', note: secret, source: secret },
        ...{ fromOrganisationId: shownId, toOrganisationId: hiddenId, ...stamps },
      },
    });
    await db.dataRequest.create({
      data: {
        ...{ id: requestId, kind: 'OBJECTION', contactId, message: secret, answer: secret },
        ...{ requestedAt: new Date(), dueOn: '2027-01-01', ...stamps },
      },
    });
    await db.claim.create({
      data: {
        ...{ id: claimId, organisationId: shownId, otherId: ownId, verdict: 'DISPUTED', note: secret },
        ...stamps,
      },
    });
  });
  return { shown: shownId, hidden: hiddenId, ids };
}

describe.each(dialects)('a partner against everything of another (%s)', (dialect) => {
  let product: Product;
  let database: Database;
  let cookie: string;
  let other: Other;
  let ownId: string;
  let call: ApiCall;
  let tokens: RoleTokens;

  beforeAll(async () => {
    product = await startProduct(dialect);
    database = openDatabase(product.url);
    const account = await database.read.user.findUniqueOrThrow({ where: { email: 'partner@example.org' } });
    ownId = account.organisationId ?? '';
    other = await plant(database, ownId);
    cookie = await product.signIn('partner');
    call = apiClient(product);
    tokens = await tokensOf(product);
    await call('GET', '/me', { token: tokens.partner });
  });
  afterAll(async () => {
    await database?.close();
    await product?.stop();
  });

  /** The ids that belong into an address of each area; the doors that partners came with take every one of them. */
  const idsFor = (pattern: string): readonly string[] => {
    const [shown = '', , contact = '', project = '', listing = '', , , relationship = ''] = other.ids;
    const byArea: Readonly<Record<string, readonly string[]>> = {
      organisationen: [shown, other.hidden],
      kontakte: [contact],
      projekte: [project],
      angebote: [listing],
      beziehungen: [relationship],
    };
    const area = pattern.split('/')[1] ?? '';
    if (/^(profil|verzeichnis|rueckmeldungen|logos|einladungen|betroffenenanfragen)$/.test(area))
      return other.ids;
    return byArea[area] ?? [shown];
  };

  /** Every address that names something, with the ids of the other in its place. */
  const addresses = () =>
    patterns(routes)
      .filter((pattern) => pattern.includes(':') && !/:token|:table|:kind|\*/.test(pattern))
      .flatMap((pattern) => idsFor(pattern).map((id) => pattern.replace(/:\w+/g, id)));

  it('sees by no address with an id of the other anything but the published profile', async () => {
    for (const address of addresses()) {
      // What loaders say stands in the page as well.
      const body = await (await product.fetch(address, { cookie })).text();
      expect(body, address).not.toContain(secret);
      const profile = address === `/verzeichnis/${other.shown}`;
      if (!profile) expect(body, address).not.toContain(published);
    }
  });

  it('is found in no list, search, count, suggestion or export', async () => {
    const lists = patterns(routes).filter((pattern) => !/[:*]/.test(pattern) && pattern !== '/abmelden');
    for (const path of lists) {
      const plain = await (await product.fetch(path, { cookie })).text();
      expect(plain, path).not.toContain(secret);
      const [shown, , contact] = other.ids;
      const query = `q=${secret}&ids=${contact}&organisation=${shown}&with=${shown}&von=${shown}`;
      const asked = await (await product.fetch(`${path}?${query}`, { cookie })).text();
      // What was typed may stand in its field again; it is the answer that counts.
      for (const found of [`Verborgen ${secret}`, `Person ${secret}`, `${secret}@`, `"${contact}","name"`]) {
        expect(asked, path).not.toContain(found);
      }
    }
  });

  it('changes nothing of the other by any form, whatever it is sent', async () => {
    const before = await checksum(product.url);
    const fixed = patterns(routes).filter(
      (pattern) =>
        !/[:*]/.test(pattern) &&
        /profil|verzeichnis|rueckmeldungen|einladungen|organisationen|kontakte|beziehungen|vermittlungen/.test(
          pattern,
        ),
    );
    for (const address of [...addresses(), ...fixed]) {
      // Asking to be introduced to whom one is shown is meant to be: it has a test of its own.
      if (address === `/verzeichnis/${other.shown}`) continue;
      const named = other.ids.find((id) => address.includes(id));
      for (const id of named ? [named] : [other.shown, other.ids[5]]) {
        for (const verb of /^.(profil|rueck|einl)/.test(address)
          ? ['bin', 'withdraw', 'accept', 'end']
          : ['bin']) {
          const body = new URLSearchParams({
            ...{
              id: id ?? '',
              version: '1',
              verb,
              accepted: 'description',
              relationshipId: other.ids[7] ?? '',
            },
            ...{ contactId: other.ids[2] ?? '', organisationId: other.shown, lastName: 'Übernommen' },
          });
          const answer = await product.fetch(address, { method: 'POST', body, cookie });
          await answer.text();
          expect(answer.status, `${address} ${verb}`).toBeLessThan(500);
        }
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('reaches nothing of the other by the API', async () => {
    const before = await checksum(product.url);
    const patches: Readonly<Record<string, object>> = {
      organisations: { city: 'X' },
      contacts: { firstName: 'X' },
      meetings: { place: 'X' },
      relationships: { note: 'X' },
      projects: { title: 'X' },
      listings: { title: 'X' },
      introductions: { note: 'X' },
      'follow-ups': { title: 'X' },
    };
    for (const [kind, json] of Object.entries(patches)) {
      const list = await call('GET', `/${kind}?limit=200`, { token: tokens.partner });
      expect(JSON.stringify(list.json), kind).not.toContain(secret);
      for (const id of other.ids) {
        for (const method of ['GET', 'PATCH', 'DELETE']) {
          const answer = await call(method, `/${kind}/${id}`, {
            token: tokens.partner,
            headers: { 'if-match': '"1"' },
            ...(method === 'PATCH' ? { json } : {}),
          });
          expect([403, 404], `${method} /${kind}/${id} ${answer.status}`).toContain(answer.status);
          expect(JSON.stringify(answer.json ?? ''), `${method} /${kind}`).not.toContain(secret);
        }
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('takes no field that would make a profile another’s, or its keeper more', async () => {
    const before = await checksum(product.url);
    for (const extra of [
      'organisationId',
      'id',
      'sector',
      'territoryKey',
      'stewardId',
      'confirmedAt',
      'partnerAdmin',
      'role',
      'logo',
      'logoSha256',
      'status',
    ]) {
      const body = new URLSearchParams({
        name: 'Neu',
        version: '1',
        visibility: 'PUBLIC',
        [extra]: other.shown,
      });
      const answer = await product.fetch('/profil/bearbeiten', { method: 'POST', body, cookie });
      expect(answer.status, extra).toBe(400);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('takes a logo only as a picture, and serves it as nothing else', async () => {
    const before = await checksum(product.url);
    const send = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string) => {
      const form = new FormData();
      form.set('file', new File([content], name, { type }));
      return product.fetch('/profil/logo', { method: 'POST', body: form, cookie });
    };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const refused = await send(svg, '../../logo.png', 'image/png');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Das ist kein Bild in PNG, JPEG oder WebP.');
    const big = await send(new Uint8Array(2_000_001), 'gross.png', 'image/png');
    expect(big.status).toBe(413);
    expect(await big.text()).toContain('Die Datei ist zu groß: höchstens 2 MB.');
    expect(await checksum(product.url)).toBe(before);
    const { default: sharp } = await import('sharp');
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#060' } })
      .png()
      .toBuffer();
    expect((await send(new Uint8Array(png), '"><script>.png', 'text/html')).status).toBe(302);
    const answer = await product.fetch(`/logos/${ownId}`, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect((await product.fetch(`/logos/${ownId}`)).status).toBe(302);
  });
});
