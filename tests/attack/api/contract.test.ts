import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { type ApiAnswer, type ApiCall, apiClient, tokensOf } from '../../support/api-client.ts';
import { dialects } from '../../support/database.ts';
import { type Operation, operationsOf } from '../../support/open-api-client.ts';
import { type Product, startProduct } from '../../support/product.ts';

const nowhere = '01900000-0000-7000-8000-000000000000';

interface Ids {
  readonly organisation: string;
  readonly other: string;
  readonly contact: string;
  readonly project: string | null;
}

type Body = Readonly<Record<string, unknown>>;

/** For each kind of body one that says all it can. */
const bodies: Readonly<Record<string, (ids: Ids) => Body>> = {
  Organisation: ({ organisation: _own }) => ({
    name: 'Vertragswerk',
    shortName: 'VW',
    sector: 'BUSINESS',
    kind: 'steel',
    territoryKey: '16062041',
    website: 'https://www.example.org/',
    email: 'post@example.org',
    phone: '03631 911-0',
    street: 'Weg 1',
    postcode: '99734',
    city: 'Nordhausen',
    description: 'Beschrieben',
    employees: 12,
    tags: ['Vertrag'],
    visibility: 'PARTNERS',
    stewardId: null,
  }),
  Contact: ({ organisation }) => ({
    salutation: 'Frau',
    title: 'Dr.',
    firstName: 'Vera',
    lastName: 'Vertrag',
    channels: [{ kind: 'EMAIL', value: 'vera@example.org', visible: true }],
    affiliations: [
      { organisationId: organisation, position: 'Leitung', from: '2024-01-01', to: null, primary: true },
    ],
    notes: 'Notiz',
    legalBasis: 'CONTRACT',
    source: 'Visitenkarte',
    retainUntil: '2030-01-01',
  }),
  Meeting: ({ organisation, contact }) => ({
    title: 'Vertragstreffen',
    kind: 'WORKSHOP',
    start: '2026-03-02T10:00:00+01:00',
    end: '2026-03-02T12:00:00+01:00',
    place: 'Nordhausen',
    agenda: 'Punkte',
    minutes: 'Beschlüsse',
    confidential: true,
    attendances: [
      { organisationId: organisation, role: 'HOST', status: 'ATTENDED' },
      { contactId: contact, role: 'SPEAKER', status: 'ACCEPTED' },
    ],
    fieldOfActionIds: [],
    projectId: null,
  }),
  Relationship: ({ organisation, other }) => ({
    type: 'cooperation',
    from: { organisationId: organisation },
    to: { organisationId: other },
    strength: 4,
    since: '2020-01-01',
    until: null,
    status: 'CONFIRMED_BY_ONE',
    source: 'Gespräch',
    note: 'Notiz',
  }),
  Project: ({ organisation, other }) => ({
    title: 'Vertragsvorhaben',
    status: 'RUNNING',
    description: 'Beschrieben',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    budget: 120000.5,
    funding: 90000,
    fieldOfActionId: null,
    measureId: null,
    contactId: null,
    regionKey: 'R-NORDTHUERINGEN',
    territoryKeys: ['16062041'],
    participants: [
      { organisationId: organisation, role: 'LEAD', amount: 30000, from: '2026-01-01', to: null },
      { organisationId: other, role: 'PARTNER', amount: null, from: null, to: null },
    ],
  }),
  Listing: ({ organisation }) => ({
    direction: 'OFFER',
    kind: 'ROOM',
    title: 'Vertragsraum',
    description: 'Beschrieben',
    organisationId: organisation,
    contactId: null,
    territoryKey: '16062041',
    validUntil: '2030-12-31',
    published: true,
  }),
  Introduction: ({ organisation, other, contact }) => ({
    aOrganisationId: organisation,
    aContactId: contact,
    bOrganisationId: other,
    bContactId: null,
    status: 'DISMISSED',
    dismissReason: 'Vertraglich',
    reason: 'Anlass',
    plannedFor: '2026-12-24',
    aConsent: 'YES',
    aConsentOn: '2026-11-01',
    mailSubject: 'Betreff',
    aMail: 'Text',
    bMail: 'Text',
    note: 'Notiz',
  }),
  FollowUp: ({ organisation }) => ({
    title: 'Nachfassen',
    due: '2026-12-24',
    done: false,
    note: 'Anrufen',
    organisationId: organisation,
  }),
};

/** Of each kind one field that changes, and what it then is. */
const changes: Readonly<Record<string, Body>> = {
  Organisation: { city: 'Artern' },
  Contact: { notes: 'Andere Notiz' },
  Meeting: { place: 'Sondershausen' },
  Relationship: { strength: 2 },
  Project: { status: 'DONE' },
  Listing: { published: false, publishedAt: null },
  Introduction: { note: 'Andere Notiz' },
  FollowUp: { done: true },
};

describe.each(dialects)('the contract, as our own description has it (%s)', (dialect) => {
  let product: Product;
  let call: ApiCall;
  let token: string;
  let operations: readonly Operation[];
  let ids: Ids;

  const ask = async (
    operation: Operation,
    path: string,
    options: Parameters<ApiCall>[2] = {},
  ): Promise<ApiAnswer> => {
    const answer = await call(operation.method, path, { token, ...options });
    const body = answer.text === '' ? '' : answer.json;
    expect(
      operation.faults(answer.status, answer.headers.get('content-type'), body),
      `${operation.id} ${answer.status} ${answer.text.slice(0, 300)}`,
    ).toEqual([]);
    return answer;
  };
  const operation = (id: string): Operation => {
    const found = operations.find((one) => one.id === id);
    if (!found) throw new Error(`The description knows no ${id}.`);
    return found;
  };

  beforeAll(async () => {
    product = await startProduct(dialect);
    call = apiClient(product);
    token = (await tokensOf(product)).manager;
    const description = await call('GET', '/openapi.json');
    expect(description.status).toBe(200);
    operations = operationsOf(description.json);
    const [first, second] = (await call('GET', '/organisations?limit=2', { token })).json.items;
    const [person] = (await call('GET', '/contacts?limit=1', { token })).json.items;
    ids = { organisation: first.id, other: second.id, contact: person.id, project: null };
  });
  afterAll(() => product?.stop());

  it('describes every kind of record with its five operations, and the questions', () => {
    const names = operations.map(({ id }) => id).sort();
    const kinds = Object.keys(bodies).flatMap((kind) =>
      ['list', 'create', 'read', 'change', 'bin'].map((verb) =>
        verb === 'list' ? `list${kind}s` : verb + kind,
      ),
    );
    // A campaign is never binned: what was asked and answered stays.
    const campaigns = ['listCampaigns', 'createCampaign', 'readCampaign', 'changeCampaign'];
    const questions = ['campaignResponse', 'insights', 'me', 'network', 'path', 'tie'];
    expect(names).toEqual([...kinds, ...campaigns, ...questions].sort());
    // Each says in which use case it ends, and every refusal that anybody may meet.
    for (const { id, statuses } of operations) {
      expect(statuses, id).toEqual(expect.arrayContaining([401, 429, 503]));
    }
  });

  it.each(Object.keys(bodies))('%s: made, listed, read, changed, binned, all as described', async (kind) => {
    const path = operation(`list${kind}s`).path;
    const body = bodies[kind]?.(ids) ?? {};
    const made = await ask(operation(`create${kind}`), path, { json: body });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1${path}/${made.json.id}`);
    for (const [name, value] of Object.entries(body)) {
      if (['attendances', 'affiliations', 'participants'].includes(name)) {
        // Rows have no order of their own.
        const byRole = (rows: Array<{ role?: string }>) =>
          rows.toSorted((a, b) => ((a.role ?? '') < (b.role ?? '') ? -1 : 1));
        expect(byRole(made.json[name]), name).toMatchObject(byRole(value as object[]));
      } else if (name === 'start' || name === 'end') {
        expect(Date.parse(made.json[name]), name).toBe(Date.parse(String(value)));
      } else expect(made.json[name], name).toEqual(value);
    }
    const one = `${path}/${made.json.id}`;
    const read = await ask(operation(`read${kind}`), one);
    expect(read.json).toEqual(made.json);
    const tag = read.headers.get('etag') ?? '';
    expect(made.headers.get('etag')).toBe(tag);
    expect((await call('GET', one, { token, headers: { 'if-none-match': tag } })).status).toBe(304);

    const expected = changes[kind] ?? {};
    const { publishedAt: _follows, ...change } = expected;
    const changed = await ask(operation(`change${kind}`), one, {
      json: change,
      headers: { 'if-match': tag },
    });
    expect(changed.status).toBe(200);
    const { updatedAt: _then, version: _one, ...before } = made.json;
    const { updatedAt: _now, ...after } = changed.json;
    expect(after).toEqual({ ...before, ...expected, version: 2 });

    const late = await ask(operation(`change${kind}`), one, { json: change, headers: { 'if-match': tag } });
    expect(late.status).toBe(412);
    expect(late.json.current).toEqual(changed.json);
    expect(late.headers.get('etag')).toBe(changed.headers.get('etag'));
    expect((await ask(operation(`change${kind}`), one, { json: change })).status).toBe(428);
    expect((await ask(operation(`bin${kind}`), one)).status).toBe(428);
    expect((await ask(operation(`bin${kind}`), one, { headers: { 'if-match': tag } })).status).toBe(412);

    const listed = await ask(operation(`list${kind}s`), `${path}?limit=200&sort=-updatedAt`);
    expect(listed.json.items.find(({ id }: { id: string }) => id === made.json.id)).toEqual(changed.json);
    const binned = await ask(operation(`bin${kind}`), one, { headers: { 'if-match': '"2"' } });
    expect(binned.status).toBe(204);
    expect((await ask(operation(`read${kind}`), one)).status).toBe(404);
  });

  it.each(Object.keys(bodies))('%s: what is wrong is refused as described', async (kind) => {
    const list = operation(`list${kind}s`);
    const create = operation(`create${kind}`);
    const wrong: ReadonlyArray<readonly [number, Parameters<ApiCall>[2]]> = [
      [422, { json: { ...bodies[kind]?.(ids), unbekannt: 1 } }],
      [422, { json: {} }],
      [400, { body: '{', headers: { 'content-type': 'application/json' } }],
      [415, { body: '{}', headers: { 'content-type': 'text/plain' } }],
      [401, { json: {}, token: null }],
    ];
    for (const [status, request] of wrong) {
      expect((await ask(create, list.path, request)).status).toBe(status);
    }
    for (const verb of ['read', 'change', 'bin']) {
      const { status } = await ask(operation(verb + kind), `${list.path}/${nowhere}`, {
        headers: { 'if-match': '"1"' },
        ...(verb === 'change' ? { json: kind === 'Listing' ? { title: 'x' } : changes[kind] } : {}),
      });
      expect(status, verb).toBe(404);
    }
    for (const { name, in: place } of list.parameters.filter((one) => one.in === 'query')) {
      expect(place).toBe('query');
      const { status, json } = await ask(list, `${list.path}?${name}=%00`);
      expect([name, status]).toEqual([name, 400]);
      expect(json.errors.map(({ path }: { path: string }) => path)).toEqual([name]);
    }
  });

  it.each(Object.keys(bodies))(
    '%s: page after page brings each one once, whatever the sort',
    async (kind) => {
      const list = operation(`list${kind}s`);
      const sorts = list.parameters.find(({ name }) => name === 'sort')?.schema.enum;
      for (const sort of Array.isArray(sorts) ? sorts : []) {
        const whole = await ask(list, `${list.path}?limit=200&sort=${sort}`);
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null && seen.length < 200) {
          const page: ApiAnswer = await ask(
            list,
            `${list.path}?limit=7&sort=${sort}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
          );
          seen.push(...page.json.items.map(({ id }: { id: string }) => id));
          cursor = page.json.nextCursor;
          if (seen.length > 60) break;
        }
        const expected = whole.json.items.map(({ id }: { id: string }) => id).slice(0, seen.length);
        expect(seen, `${kind} ${sort}`).toEqual(expected);
        expect(new Set(seen).size).toBe(seen.length);
      }
    },
  );

  it('Campaign: started once, listed, read with its response, ended at the version that was read', async () => {
    const published = (await call('GET', '/organisations?limit=200', { token })).json.items.filter(
      ({ visibility }: { visibility: string }) => visibility !== 'OFFICE',
    );
    const body = {
      title: 'Vertragskampagne',
      endsOn: addDays(dayOf(new Date()), 20),
      organisationIds: published.map(({ id }: { id: string }) => id),
      locale: 'en',
      note: 'Guten Tag',
      reminders: 1,
      remindAfterDays: 5,
    };
    const headers = { 'idempotency-key': 'kampagne-1' };
    const made = await ask(operation('createCampaign'), '/campaigns', { json: body, headers });
    expect(made.status).toBe(201);
    const { organisationIds: _asked, note: _note, ...kept } = body;
    expect(made.json).toMatchObject({ ...kept, version: 1, state: 'open', endedAt: null });
    const again = await ask(operation('createCampaign'), '/campaigns', { json: body, headers });
    expect([again.status, again.json.id]).toEqual([201, made.json.id]);

    const one = `/campaigns/${made.json.id}`;
    const read = await ask(operation('readCampaign'), one);
    expect(read.json).toEqual(made.json);
    const listed = await ask(operation('listCampaigns'), '/campaigns?limit=200');
    expect(listed.json.items[0]).toEqual(made.json);
    expect(listed.json.items.map(({ state }: { state: string }) => state)).toContain('ended');
    const first = await ask(operation('listCampaigns'), '/campaigns?limit=1');
    const cursor = encodeURIComponent(first.json.nextCursor);
    const second = await ask(operation('listCampaigns'), `/campaigns?limit=1&cursor=${cursor}`);
    expect(second.json.items).toEqual([listed.json.items[1]]);

    const { all, sectors } = (await ask(operation('campaignResponse'), `${one}/response`)).json;
    expect(all).toMatchObject({ answered: 0, rate: 0, unknown: all.asked });
    expect(all.asked).toBeGreaterThan(3);
    const asked = sectors.reduce((sum: number, row: { asked: number }) => sum + row.asked, 0);
    expect(asked).toBe(all.asked);
    // Whoever is being asked is not asked a second time, and nobody is no campaign.
    const nobody = await ask(operation('createCampaign'), '/campaigns', { json: body });
    expect([nobody.status, nobody.json.errors[0].path]).toEqual([422, 'organisationIds']);
    for (const wrong of [
      {},
      { ...body, all: true },
      { ...body, endsOn: '2020-01-01' },
      { ...body, reminders: 9 },
    ]) {
      expect((await ask(operation('createCampaign'), '/campaigns', { json: wrong })).status).toBe(422);
    }

    const tag = read.headers.get('etag') ?? '';
    const end = (request: Parameters<ApiCall>[2]) =>
      ask(operation('changeCampaign'), one, { json: { state: 'ended' }, ...request });
    expect((await end({})).status).toBe(428);
    expect((await end({ json: {}, headers: { 'if-match': tag } })).status).toBe(422);
    expect((await end({ json: { title: 'X' }, headers: { 'if-match': tag } })).status).toBe(422);
    const ended = await end({ headers: { 'if-match': tag } });
    expect([ended.status, ended.json.state, ended.json.version]).toEqual([200, 'ended', 2]);
    expect((await end({ headers: { 'if-match': ended.headers.get('etag') ?? '' } })).status).toBe(409);
    const gone = await call('DELETE', one, { token, headers: { 'if-match': '"2"' } });
    expect([gone.status, gone.headers.get('allow')]).toEqual([405, 'GET, PATCH']);
    for (const path of [`/campaigns/${nowhere}`, `/campaigns/${nowhere}/response`]) {
      expect((await call('GET', path, { token })).status).toBe(404);
    }
  });

  it('answers the questions as described: me, network, path, tie and insights, of organisations and of people', async () => {
    const me = await ask(operation('me'), '/me');
    expect(me.json).toEqual({
      email: 'manager@example.org',
      role: 'MANAGER',
      regions: ['R-NORDTHUERINGEN'],
      organisationId: null,
    });
    for (const level of ['organisation', 'contact']) {
      const network = await ask(operation('network'), `/network?level=${level}`);
      const { nodes, edges } = network.json;
      expect(nodes.length).toBeGreaterThan(20);
      expect(edges.length).toBeGreaterThan(20);
      const degree = new Map<string, number>();
      for (const { source, target } of edges) {
        for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
      }
      for (const node of nodes) expect(node.degree, node.label).toBe(degree.get(node.id) ?? 0);
      const heavy = edges.toSorted((a: { weight: number }, b: { weight: number }) => b.weight - a.weight)[0];
      const tie = await ask(operation('tie'), `/network/ties/${heavy.source}/${heavy.target}?level=${level}`);
      expect(tie.json.weight).toBeCloseTo(heavy.weight, 9);
      const counts = { relationship: 0, meeting: 0, project: 0, people: 0 };
      for (const { kind } of tie.json.items as Array<{ kind: keyof typeof counts }>) counts[kind] += 1;
      expect(heavy.evidence).toEqual({
        relationships: counts.relationship,
        meetings: counts.meeting,
        projects: counts.project,
        people: counts.people,
      });
      const ends = `from=${nodes.find(({ degree: d }: { degree: number }) => d > 0).id}&to=${heavy.target}`;
      const way = await ask(operation('path'), `/network/path?level=${level}&${ends}`);
      expect(way.json.ties).toHaveLength(Math.max(0, way.json.steps.length - 1));
      const insights = await ask(operation('insights'), `/network/insights?level=${level}`);
      expect(insights.json.insights.length).toBeGreaterThan(10);
      const known = new Set(nodes.map(({ id }: { id: string }) => id));
      for (const { sentence, evidence } of insights.json.insights) {
        expect(`${sentence.de} ${sentence.en}`).not.toMatch(/\{\{|kind\./);
        for (const pair of evidence.ties) expect(pair.every((id: string) => known.has(id))).toBe(true);
      }
      const fewer = await ask(operation('network'), `/network?level=${level}&minWeight=2&sector=BUSINESS`);
      expect(fewer.json.edges.every(({ weight }: { weight: number }) => weight >= 2)).toBe(true);
      expect(fewer.json.nodes.every(({ sector }: { sector: string }) => sector === 'BUSINESS')).toBe(true);
    }
    const county = await ask(operation('network'), '/network?territory=16062');
    expect(county.json.nodes.length).toBeGreaterThan(3);
    expect(
      county.json.nodes.every(({ territory }: { territory: string }) => territory.startsWith('16062')),
    ).toBe(true);
    for (const [id, path, status] of [
      ['path', `/network/path?from=${nowhere}&to=${ids.organisation}`, 404],
      ['path', '/network/path', 400],
      ['tie', `/network/ties/${nowhere}/${ids.organisation}`, 404],
      ['network', '/network?asOf=gestern', 400],
      ['network', '/network?level=planet', 400],
      ['network', '/network?from=2026-02-01&to=2026-01-01', 400],
      ['insights', '/network/insights?since=2026-01-02&asOf=2026-01-01', 400],
      ['insights', '/network/insights?x=1', 400],
      ['me', '/me?x=1', 400],
    ] as const) {
      expect([path, (await ask(operation(id), path)).status]).toEqual([path, status]);
    }
  });
});
