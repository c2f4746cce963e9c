import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { system } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { listListingChoices } from '#app/records/listing/choices.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { prepareListing } from '#app/records/listing/prepare.server.ts';
import { publishListing, unpublishListing } from '#app/records/listing/publish.server.ts';
import { restoreListing } from '#app/records/listing/restore.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { viewListing } from '#app/records/listing/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const today = dayOf(new Date());
const yesterday = addDays(today, -1);
const good = { direction: 'NEED', kind: 'EXPERTISE', title: 'Rat zu Fördermitteln' };

eachDialect('listings', (context) => {
  let office: SmallOffice;
  let neighbour: UserActor;
  let elsewhere: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    const partnerOf = (organisationId: string) =>
      accountOf(context.environment, 'PARTNER', { regionKeys: [], organisationId });
    neighbour = await partnerOf(office.company);
    elsewhere = await partnerOf(office.foreign);
  });

  const as = (role: keyof SmallOffice['actors']) => office.actors[role];
  const createAs = (actor: UserActor, input: object) =>
    createListing.run(context.environment, actor, { ...good, ...input });
  const idsFor = async (actor: UserActor, filter: object = {}) =>
    (await listListingsUseCase.run(context.environment, actor, { size: 200, ...filter })).items.map(
      ({ id }) => id,
    );
  const view = (actor: UserActor, id: string) => viewListing.run(context.environment, actor, { id });
  const rowOf = (id: string) => context.database.read.listing.findUnique({ where: { id } });

  describe('listing.create', () => {
    it('is made once however often it is sent, with its history', async () => {
      const input = { id: newId(), organisationId: office.school, validUntil: today, territoryKey: '16062' };
      await Promise.all([1, 2, 3, 4, 5].map(() => createAs(as('MANAGER'), input).catch(() => null)));
      expect(await rowOf(input.id)).toMatchObject({ published: false, publishedAt: null, version: 1 });
      const { read } = context.database;
      expect(await read.auditEntry.count({ where: { recordId: input.id } })).toBe(1);
    });

    it.each([
      ['without an organisation', () => ({ organisationId: '' }), 'organisationId', 'required'],
      ['without a title', () => ({ title: '' }), 'title', 'required'],
      ['that is neither offer nor need', () => ({ direction: 'GIFT' }), 'direction', 'choice'],
      ['of a kind that is none', () => ({ kind: 'GIFT' }), 'kind', 'choice'],
      ['that is over already', () => ({ validUntil: yesterday }), 'validUntil', 'day-past'],
      [
        'of an organisation of another region',
        () => ({ organisationId: office.foreign }),
        'organisationId',
        'not-visible',
      ],
      ['with somebody of another region', () => ({ contactId: office.stranger }), 'contactId', 'not-visible'],
      [
        'with a place of another region',
        () => ({ territoryKey: '16073077' }),
        'territoryKey',
        'territory-outside',
      ],
      ['with a text that cannot be stored', () => ({ description: 'a\0b' }), 'description', 'not-storable'],
    ])('is refused %s, at the field, and nothing is written', async (_case, wrongOf, path, message) => {
      const before = await checksum(context.url);
      const failure = await failureOf(
        createAs(as('MANAGER'), { organisationId: office.school, ...wrongOf() }),
      );
      expect(failure.fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });

    it("is the partner's own without being said, and of nobody else", async () => {
      const { id } = await createAs(as('PARTNER'), {});
      expect(await rowOf(id)).toMatchObject({ organisationId: office.school, published: false });
      const before = await checksum(context.url);
      for (const [wrong, path, message] of [
        [{ organisationId: office.company }, 'organisationId', 'not-visible'],
        [{ contactId: office.boss }, 'contactId', 'not-visible'],
        [{ published: true }, 'published', 'office-publishes'],
        [{ territoryKey: '16073077' }, 'territoryKey', 'territory-outside'],
      ] as const) {
        const failure = await failureOf(createAs(as('PARTNER'), wrong));
        expect(failure.fields).toEqual([{ path, message }]);
      }
      for (const extra of [{ version: 3 }, { publishedAt: today }, { deletedAt: null }]) {
        expect((await failureOf(createAs(as('PARTNER'), extra))).code).toBe('invalid');
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('offers a partner the places of its region and nobody else as its organisation', async () => {
      const prepared = await prepareListing.run(context.environment, as('PARTNER'), {
        organisation: office.company,
        direction: 'NEED',
      });
      expect(prepared.draft).toMatchObject({ direction: 'NEED', organisation: { id: office.school } });
      const keys = prepared.choices.places.map(({ key }) => key);
      expect(keys).toContain('16062041');
      expect(keys).not.toContain('16073077');
    });
  });

  describe('publishing', () => {
    it("brings a waiting listing to the region's partners and to leadership, and no further", async () => {
      const { environment } = context;
      const { id } = await createAs(as('PARTNER'), { title: 'Wartet', contactId: office.teacher });
      expect(await idsFor(as('PARTNER'))).toContain(id);
      expect(await idsFor(as('MANAGER'), { state: 'waiting' })).toContain(id);
      for (const viewer of [neighbour, elsewhere, as('LEADERSHIP')]) {
        expect(await idsFor(viewer)).not.toContain(id);
        expect((await failureOf(view(viewer, id))).code).toBe('not-found');
      }
      await publishListing.run(environment, as('MANAGER'), { id, version: 1 });
      for (const viewer of [neighbour, as('LEADERSHIP')]) expect(await idsFor(viewer)).toContain(id);
      expect((await failureOf(view(elsewhere, id))).code).toBe('not-found');
      // A neighbour reads whom to turn to, with what is marked visible; leadership the name alone.
      const { listing, mayEdit } = await view(neighbour, id);
      expect(mayEdit).toBe(false);
      expect(listing.contact).toMatchObject({ name: 'Kim Lehrer', linked: false });
      expect(listing.contact?.channels.map(({ value }) => value)).toEqual(['lehrer@example.org']);
      expect((await view(as('LEADERSHIP'), id)).listing.contact?.channels).toEqual([]);
    });

    it('is not for a partner; taking back is, of its own', async () => {
      const { environment } = context;
      const { id } = await createAs(as('MANAGER'), { organisationId: office.school, published: 'true' });
      const before = await checksum(context.url);
      for (const [useCase, actor, code] of [
        [publishListing, as('PARTNER'), 'forbidden'],
        [unpublishListing, neighbour, 'forbidden'],
        [unpublishListing, as('LEADERSHIP'), 'forbidden'],
        [unpublishListing, elsewhere, 'not-found'],
        [binListing, neighbour, 'forbidden'],
        [binListing, elsewhere, 'not-found'],
      ] as const) {
        expect((await failureOf(useCase.run(environment, actor, { id, version: 1 }))).code).toBe(code);
      }
      const change = { ...good, id, version: 1 };
      expect((await failureOf(changeListing.run(environment, neighbour, change))).code).toBe('forbidden');
      expect(await checksum(context.url)).toBe(before);
      await unpublishListing.run(environment, as('PARTNER'), { id, version: 1 });
      expect(await rowOf(id)).toMatchObject({ published: false, publishedAt: null, version: 2 });
    });

    it('ends when the partner changes it, and stays when the office does', async () => {
      const { environment } = context;
      const { id } = await createAs(as('MANAGER'), { organisationId: office.school, published: true });
      await changeListing.run(environment, as('MANAGER'), { ...good, id, version: 1, title: 'Büro' });
      expect(await rowOf(id)).toMatchObject({ published: true, title: 'Büro' });
      // Even when the whole record is sent back as it was read.
      const change = { ...good, id, version: 2, title: 'Partner', published: true };
      const outcome = await changeListing.run(environment, as('PARTNER'), change);
      expect(outcome).toEqual({ id, withdrawn: true });
      expect(await rowOf(id)).toMatchObject({ published: false, title: 'Partner', version: 3 });
      const again = await failureOf(changeListing.run(environment, as('PARTNER'), { ...change, version: 3 }));
      expect(again.fields).toEqual([{ path: 'published', message: 'office-publishes' }]);
    });

    it('needs an organisation whose profile is published, and hides with it', async () => {
      const { environment } = context;
      const { id } = await createAs(as('MANAGER'), { organisationId: office.company, published: true });
      const visibility = (value: string) =>
        context.database.transaction(async (db) => {
          await db.organisation.update({ where: { id: office.company }, data: { visibility: value } });
        });
      expect(await idsFor(as('PARTNER'))).toContain(id);
      await visibility('OFFICE');
      expect(await idsFor(as('PARTNER'))).not.toContain(id);
      expect((await failureOf(view(as('PARTNER'), id))).code).toBe('not-found');
      expect((await view(as('LEADERSHIP'), id)).listing.hiddenByOrganisation).toBe(false);
      const waiting = await createAs(as('MANAGER'), { organisationId: office.company });
      const before = await checksum(context.url);
      const refused = [
        () => publishListing.run(environment, as('MANAGER'), { id: waiting.id, version: 1 }),
        () => createAs(as('MANAGER'), { organisationId: office.company, published: true }),
      ];
      // One after the other: a refusal that comes before it is waited for would end the run.
      for (const attempt of refused) {
        expect((await failureOf(attempt())).fields).toEqual([
          { path: 'published', message: 'organisation-unpublished' },
        ]);
      }
      expect(await checksum(context.url)).toBe(before);
      await visibility('PARTNERS');
    });
  });

  describe('what has expired', () => {
    it('leaves the lists by itself and is found when asked for', async () => {
      const { id } = await createAs(as('MANAGER'), {
        organisationId: office.company,
        validUntil: today,
        published: true,
      });
      expect(await idsFor(as('PARTNER'))).toContain(id);
      await context.database.transaction(async (db) => {
        await db.listing.update({ where: { id }, data: { validUntil: yesterday } });
      });
      for (const actor of [as('MANAGER'), as('LEADERSHIP'), as('PARTNER'), neighbour]) {
        expect(await idsFor(actor)).not.toContain(id);
      }
      expect(await idsFor(as('MANAGER'), { state: 'expired' })).toEqual([id]);
      expect(await idsFor(neighbour, { state: 'expired' })).toEqual([id]);
      // Somebody else's is over for a partner: not there, not even by its address.
      expect(await idsFor(as('PARTNER'), { state: 'expired' })).toEqual([]);
      expect((await failureOf(view(as('PARTNER'), id))).code).toBe('not-found');
    });
  });

  describe('listing.list', () => {
    it('finds by direction, kind, county, organisation and word', async () => {
      const { id } = await createAs(as('MANAGER'), {
        organisationId: office.company,
        direction: 'OFFER',
        kind: 'SERVICE',
        title: 'Drehen und Fräsen',
        description: 'Auch **Kleinserien**',
      });
      for (const filter of [
        { direction: 'OFFER', kind: 'SERVICE' },
        { county: '16064', kind: 'SERVICE' },
        { organisation: office.company, kind: 'SERVICE' },
        { q: 'frasen' },
        { q: 'kleinserien' },
        { q: 'mueller drehen' },
      ]) {
        expect(await idsFor(as('MANAGER'), filter), JSON.stringify(filter)).toEqual([id]);
      }
      expect(await idsFor(as('MANAGER'), { county: '16062', kind: 'SERVICE' })).toEqual([]);
      const { organisations, mayCreate } = await listListingChoices.run(
        context.environment,
        as('LEADERSHIP'),
        {},
      );
      expect(organisations.map((one) => one.id)).toContain(office.school);
      expect(mayCreate).toBe(false);
    });
  });

  describe('the bin', () => {
    it('is the partner’s own, and nothing that the office took away comes back published', async () => {
      const { environment } = context;
      const { id } = await createAs(as('MANAGER'), { organisationId: office.school, published: true });
      await binListing.run(environment, as('PARTNER'), { id, version: 1 });
      expect(await idsFor(as('PARTNER'), { binned: true })).toEqual([id]);
      expect(await idsFor(neighbour, { binned: true })).toEqual([]);
      for (const actor of [neighbour, as('LEADERSHIP')]) {
        const failure = await failureOf(restoreListing.run(environment, actor, { id, version: 2 }));
        expect(['not-found', 'forbidden']).toContain(failure.code);
      }
      await restoreListing.run(environment, as('PARTNER'), { id, version: 2 });
      expect(await rowOf(id)).toMatchObject({ published: true, deletedAt: null });
      await binListing.run(environment, as('MANAGER'), { id, version: 3 });
      await restoreListing.run(environment, as('PARTNER'), { id, version: 4 });
      expect(await rowOf(id)).toMatchObject({ published: false, deletedAt: null, version: 5 });
    });
  });

  it('is refused from an old version, with the present state', async () => {
    const { environment } = context;
    const made = await createListing.run(environment, system, { ...good, organisationId: office.school });
    await changeListing.run(environment, as('MANAGER'), { ...good, id: made.id, version: 1 });
    for (const [useCase, extra] of [
      [changeListing, { ...good, title: 'Zu spät' }],
      [publishListing, {}],
      [unpublishListing, {}],
      [binListing, {}],
    ] as const) {
      const input = { ...extra, id: made.id, version: 1 };
      const failure = await failureOf(useCase.run(environment, as('MANAGER'), input));
      expect(failure.code).toBe('conflict');
      expect(failure.current).toMatchObject({ id: made.id, version: 2 });
    }
  });
});
