import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import type { Failure } from '#app/kernel/failure.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { askAllOwners, askOwners, writeExpiryMail } from '#app/records/listing/expiry.server.ts';
import { listPublicListingsUseCase } from '#app/records/listing/list-public.server.ts';
import { unpublishListing } from '#app/records/listing/publish.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { viewPublicListing } from '#app/records/listing/view-public.server.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';

const today = dayOf(new Date());

eachDialect('listings for everybody', (context) => {
  let office: SmallOffice;
  const run = () => context.environment;
  const setVisibility = async (id: string, visibility: string) => {
    await context.database.transaction((db) =>
      db.organisation.update({ where: { id }, data: { visibility } }),
    );
  };
  const make = async (more: object = {}) => {
    const made = await createListing.run(run(), office.actors.MANAGER, {
      direction: 'OFFER',
      kind: 'VACANCY',
      title: 'Stelle',
      organisationId: office.school,
      published: true,
      ...more,
    });
    return made.id;
  };
  const listed = async (filter: object = {}, actor: Actor = anonymous) =>
    (await listPublicListingsUseCase.run(run(), actor, { board: 'jobs', size: 200, ...filter })).items.map(
      ({ id }) => id,
    );
  const seen = (id: string, board = 'jobs') =>
    viewPublicListing.run(run(), anonymous, { board, id }).then(
      () => true,
      (failure: Failure) => failure.code,
    );

  beforeAll(async () => {
    office = await smallOffice(context.environment);
    await setVisibility(office.school, 'PUBLIC');
    await setVisibility(office.company, 'PARTNERS');
  });

  describe('listing.list-public and listing.view-public', () => {
    it('show what is published, to anybody and the same to all', async () => {
      const id = await make({ validUntil: today });
      expect(await listed()).toContain(id);
      for (const actor of [...Object.values(office.actors), system])
        expect(await listed({}, actor)).toContain(id);
      expect(await seen(id)).toBe(true);
    });

    it.each([
      ['that is not published', { published: false }],
      ['that is a need', { direction: 'NEED' }],
      ['of a kind for two', { kind: 'COOPERATION' }],
    ])('show none %s', async (_what, more) => {
      const id = await make(more);
      expect([await listed(), await listed({ board: 'services' })].flat()).not.toContain(id);
      expect([await seen(id), await seen(id, 'services')]).toEqual(['not-found', 'not-found']);
    });

    it('show none of an organisation whose profile is not public', async () => {
      const id = await make({ organisationId: office.company });
      expect(await listed()).not.toContain(id);
      expect(await seen(id)).toBe('not-found');
    });

    it('show none any more that is over, taken back or in the bin', async () => {
      const ids = [await make({ validUntil: today }), await make(), await make()];
      const [over = '', back = '', binned = ''] = ids;
      await context.database.transaction((db) =>
        db.listing.update({ where: { id: over }, data: { validUntil: addDays(today, -1) } }),
      );
      await unpublishListing.run(run(), office.actors.MANAGER, { id: back, version: 1 });
      await binListing.run(run(), office.actors.MANAGER, { id: binned, version: 1 });
      expect((await listed()).filter((id) => ids.includes(id))).toEqual([]);
      expect(await Promise.all(ids.map((id) => seen(id)))).toEqual(Array(3).fill('not-found'));
    });

    it('name no person and nothing of the office', async () => {
      const id = await make({ contactId: office.boss, title: 'Ohne Namen' });
      const { listing } = await viewPublicListing.run(run(), anonymous, { board: 'jobs', id });
      expect(Object.keys(listing).sort()).toEqual([
        'id',
        'kind',
        'link',
        'occupation',
        'organisation',
        'place',
        'publishedAt',
        'title',
        'updatedAt',
        'validUntil',
      ]);
      expect(JSON.stringify(listing)).not.toContain(office.boss);
      expect(Object.keys(listing.organisation).sort()).toEqual([
        'city',
        'email',
        'name',
        'phone',
        'postcode',
        'street',
        'website',
      ]);
    });

    it('are narrowed by word, kind, occupation, town, distance and county', async () => {
      // Nordhausen and Bleicherode are some 17 km apart, Nordhausen and Mühlhausen some 40.
      const at = { nordhausen: '16062041', bleicherode: '16062005', muehlhausen: '16064046' };
      const near = await make({ title: 'Vermessung nah', territoryKey: at.nordhausen, occupation: '3' });
      const next = await make({ title: 'Vermessung daneben', territoryKey: at.bleicherode, occupation: '3' });
      const far = await make({
        title: 'Vermessung fern',
        territoryKey: at.muehlhausen,
        kind: 'APPRENTICESHIP',
      });
      const found = async (filter: object) => {
        const ids = await listed({ q: 'vermessung', ...filter });
        return [near, next, far].map((id) => ids.includes(id));
      };
      expect(await found({})).toEqual([true, true, true]);
      expect(await found({ q: 'nah vermess' })).toEqual([true, false, false]);
      expect(await found({ kind: 'APPRENTICESHIP' })).toEqual([false, false, true]);
      expect(await found({ occupation: '3' })).toEqual([true, true, false]);
      expect(await found({ town: at.nordhausen })).toEqual([true, false, false]);
      expect(await found({ town: at.nordhausen, radius: '25' })).toEqual([true, true, false]);
      expect(await found({ town: at.nordhausen, radius: '100' })).toEqual([true, true, true]);
      expect(await found({ county: '16062' })).toEqual([true, true, false]);
      const { places } = await listPublicListingsUseCase.run(run(), anonymous, { board: 'jobs', size: 5 });
      expect(places.towns.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.values(at)));
      expect(places.counties.map(({ key }) => key)).toEqual(expect.arrayContaining(['16062', '16064']));
      expect(await found({ town: "x' OR 1=1", radius: '25' })).toEqual([false, false, false]);
    });

    it('have an occupation only where it is work', async () => {
      const failure = await make({ kind: 'ROOM', occupation: '3' }).catch((refusal: Failure) => refusal);
      expect(failure).toMatchObject({ code: 'invalid', fields: [{ path: 'occupation' }] });
    });
  });

  describe('listing.ask-owners', () => {
    const jobs = () =>
      context.database.read.job.findMany({ where: { kind: 'listing.expiry-mail' }, orderBy: { id: 'asc' } });
    const mailing = () => ({ ...context.environment, sendsMail: true });

    it('asks each of the owners once, and again after another last day', async () => {
      const owner = await accountOf(context.environment, 'PARTNER', {
        regionKeys: [],
        organisationId: office.school,
      });
      const id = await make({ title: 'Läuft ab', validUntil: today });
      const tomorrow = { ...mailing(), now: () => new Date(Date.now() + 86_400_000) };
      await askAllOwners(mailing());
      const before = (await jobs()).length;
      await askAllOwners({ ...context.environment, sendsMail: false, now: tomorrow.now });
      expect((await jobs()).length).toBe(before);
      await askAllOwners(tomorrow);
      await askAllOwners(tomorrow);
      const asked = (await jobs()).filter(({ payload }) => payload.includes(id));
      expect(asked.map(({ payload }) => JSON.parse(payload).userId)).toContain(owner.userId);
      expect(new Set(asked.map(({ payload }) => payload)).size).toBe(asked.length);

      const question = { id, userId: owner.userId, appUrl: 'https://netz.example.org' };
      const mail = await writeExpiryMail.run(tomorrow, system, question);
      expect(mail?.subject).toContain('Läuft ab');
      expect(mail?.text).toContain(`https://netz.example.org/angebote/${id}/bearbeiten`);

      const { version } = await context.database.read.listing.findUniqueOrThrow({ where: { id } });
      expect(version).toBe(1);
      await changeListing.run(run(), office.actors.MANAGER, {
        id,
        version,
        direction: 'OFFER',
        kind: 'VACANCY',
        title: 'Läuft ab',
        organisationId: office.school,
        validUntil: addDays(today, 3),
        published: true,
      });
      expect(await writeExpiryMail.run(tomorrow, system, question)).toBeNull();
      const row = await context.database.read.listing.findUniqueOrThrow({ where: { id } });
      expect(row.expiryAskedAt).toBeNull();
    });

    it('is nobody’s but the product’s own', async () => {
      for (const actor of [anonymous, ...Object.values(office.actors)]) {
        const refusals = await Promise.all([
          askOwners.run(mailing(), actor, {}).catch((refusal: Failure) => refusal.code),
          writeExpiryMail
            .run(mailing(), actor, { id: office.listing, userId: office.listing, appUrl: '' })
            .catch((refusal: Failure) => refusal.code),
        ]);
        expect(refusals).toEqual(['forbidden', 'forbidden']);
      }
    });
  });
});
