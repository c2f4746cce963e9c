import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { changeContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { setApproval } from '#app/records/profile/approval.server.ts';
import { listProfileChanges, viewProfileChange } from '#app/records/profile/changes.server.ts';
import {
  decideProfileChange,
  markChangeSeen,
  withdrawProfileChange,
} from '#app/records/profile/decide.server.ts';
import {
  addOwnPerson,
  changeOwnPerson,
  endOwnPerson,
  listOwnPeople,
  prepareOwnPerson,
} from '#app/records/profile/people.server.ts';
import { changeProfile, confirmProfile } from '#app/records/profile/update.server.ts';
import { prepareProfile, viewProfile } from '#app/records/profile/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

eachDialect('the profile of a partner', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const partner = () => office.actors.PARTNER;
  const manager = () => office.actors.MANAGER;
  const form = async (changes: Record<string, unknown> = {}) => {
    const { draft, version } = await prepareProfile.run(context.environment, partner(), {});
    const { levels, ...rest } = draft;
    return {
      ...rest,
      levels: { ...(levels as object), ...(changes.levels as object) },
      version,
      ...without(changes),
    };
  };
  const without = ({ levels: _levels, ...rest }: Record<string, unknown>) => rest;
  const save = async (changes: Record<string, unknown>, actor: Actor = partner()) =>
    changeProfile.run(context.environment, actor, await form(changes));
  const view = (actor: Actor = manager()) =>
    viewOrganisation.run(context.environment, actor, { id: office.school });
  const open = async (actor: Actor = manager()) =>
    (await listProfileChanges.run(context.environment, actor, { view: 'open' })).items;
  const approve = (approval: 'LIVE' | 'APPROVAL') =>
    setApproval.run(context.environment, manager(), { regionKey: northern, approval });

  describe('where changes go live', () => {
    it('is written at once, confirms itself, and is listed for the office', async () => {
      const saved = await save({
        description: 'Wir bilden aus.',
        languages: ['de', 'en'],
        latitude: '51,2',
        longitude: '10.5',
      });
      expect(saved).toEqual({ waits: false, changed: true });
      const shown = await view();
      expect(shown).toMatchObject({
        description: 'Wir bilden aus.',
        languages: ['de', 'en'],
        point: { latitude: 51.2, longitude: 10.5 },
      });
      expect(shown.confirmedAt).not.toBeNull();
      const [change] = await open();
      expect(change).toMatchObject({ status: 'LIVE', organisation: { id: office.school } });
      expect(change?.fields.map(({ name }) => name)).toEqual([
        'description',
        'latitude',
        'longitude',
        'languages',
      ]);
      const reference = { id: change?.id, version: change?.version };
      expect(
        (await failureOf(markChangeSeen.run(context.environment, office.actors.LEADERSHIP, reference))).code,
      ).toBe('not-found');
      await markChangeSeen.run(context.environment, manager(), reference);
      expect(await open()).toEqual([]);
    });

    it('hides field by field: leadership reads what is not for the office alone, the preview says who sees what', async () => {
      await save({
        email: 'info@schule.example',
        phone: '03631 1',
        levels: { email: 'PARTNERS', phone: 'OFFICE' },
      });
      expect(await view()).toMatchObject({ email: 'info@schule.example', phone: '03631 1' });
      expect(await view(office.actors.LEADERSHIP)).toMatchObject({
        email: 'info@schule.example',
        phone: null,
        levels: null,
      });
      const as = async (reader: string) =>
        (await viewProfile.run(context.environment, partner(), { reader })).profile;
      expect(await as('office')).toMatchObject({ email: 'info@schule.example', phone: '03631 1' });
      expect(await as('partner')).toMatchObject({ email: 'info@schule.example', phone: null });
      const everybody = await viewProfile.run(context.environment, partner(), { reader: 'public' });
      expect(everybody.published).toBe(false);
      expect(everybody.profile).toMatchObject({ email: null, phone: null, description: null });
    });

    it('changes nothing when refused: half a point, an unknown field, another’s field of action, an old version, another role', async () => {
      const before = await checksum(context.url);
      expect((await failureOf(save({ latitude: '51', longitude: '' }))).fields).toEqual([
        { path: 'longitude', message: 'point' },
      ]);
      expect((await failureOf(save({ sector: 'STATE' }))).code).toBe('invalid');
      expect((await failureOf(save({ stewardId: newId() }))).code).toBe('invalid');
      expect((await failureOf(save({ fieldOfActionIds: [newId()] }))).fields[0]?.path).toBe(
        'fieldOfActionIds',
      );
      expect((await failureOf(save({ name: 'Neu', version: 1 }))).code).toBe('conflict');
      for (const role of ['MANAGER', 'LEADERSHIP', 'ADMIN'] as const) {
        expect((await failureOf(save({ name: 'Neu' }, office.actors[role]))).code).toBe('forbidden');
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('writes nothing when nothing is new, and confirms on request', async () => {
      const before = await checksum(context.url);
      expect(await save({})).toEqual({ waits: false, changed: false });
      expect(await checksum(context.url)).toBe(before);
      await confirmProfile.run(context.environment, partner(), {});
      expect((await failureOf(confirmProfile.run(context.environment, manager(), {}))).code).toBe(
        'forbidden',
      );
    });
  });

  describe('its people', () => {
    const person = async () =>
      prepareOwnPerson.run(context.environment, partner(), { contactId: office.teacher });
    const change = async (fields: Record<string, unknown>) => {
      const { draft, version } = await person();
      const { to: _to, addPosition: _p, addFrom: _f, ...said } = draft;
      return changeOwnPerson.run(context.environment, partner(), {
        ...said,
        ...fields,
        contactId: office.teacher,
        version,
      });
    };

    it('keeps what it does not see: hidden numbers, and functions elsewhere', async () => {
      const { contact } = await viewContact.run(context.environment, system, { id: office.teacher });
      await changeContact.run(context.environment, system, {
        ...{
          id: contact.id,
          version: contact.version,
          lastName: contact.lastName,
          firstName: contact.firstName,
        },
        channels: contact.channels,
        affiliations: [
          ...contact.affiliations.map(({ organisation, ...rest }) => ({
            ...rest,
            organisationId: organisation.id,
          })),
          { organisationId: office.foreign, position: 'Beirat' },
        ],
        notes: contact.notes,
      });
      const { draft } = await person();
      expect(draft).toMatchObject({ lastName: 'Lehrer', email: 'lehrer@example.org', phone: null });
      await change({ position: 'Schulleitung', email: 'neu@example.org' });
      const after = (await viewContact.run(context.environment, system, { id: office.teacher })).contact;
      expect(after.channels).toEqual([
        { kind: 'PHONE', value: '030 23125 001', visible: false },
        { kind: 'EMAIL', value: 'neu@example.org', visible: true },
      ]);
      expect(after.affiliations.map(({ position }) => position).sort()).toEqual(['Beirat', 'Schulleitung']);
      expect(after.notes).toBe('NOTIZ-GEHEIM');
    });

    it('adds somebody once, with their knowledge, and hands a function over', async () => {
      const id = newId();
      const fields = {
        id,
        firstName: 'Ada',
        lastName: 'Neumann',
        position: 'Technik',
        email: 'ada@example.org',
      };
      const asks = { ...fields, informed: false };
      expect((await failureOf(addOwnPerson.run(context.environment, partner(), asks))).fields[0]?.path).toBe(
        'informed',
      );
      for (let times = 0; times < 2; times += 1) {
        await addOwnPerson.run(context.environment, partner(), { ...fields, informed: true });
      }
      const people = () => listOwnPeople.run(context.environment, partner(), {});
      expect((await people()).people.filter(({ name }) => name === 'Ada Neumann')).toHaveLength(1);
      const again = { ...fields, id: newId(), informed: true };
      expect((await failureOf(addOwnPerson.run(context.environment, partner(), again))).fields[0]?.path).toBe(
        'lastName',
      );

      const { version } = await person();
      const end = { contactId: office.teacher, version, successorId: id };
      const later = { ...end, to: '2999-01-01' };
      expect(
        (await failureOf(endOwnPerson.run(context.environment, partner(), later))).fields[0]?.message,
      ).toBe('not-future');
      const foreign = { ...end, successorId: office.boss };
      expect(
        (await failureOf(endOwnPerson.run(context.environment, partner(), foreign))).fields[0]?.path,
      ).toBe('successorId');
      await endOwnPerson.run(context.environment, partner(), end);
      expect((await people()).people.map(({ name }) => name)).toEqual(['Ada Neumann']);
      const heir = (await viewContact.run(context.environment, system, { id })).contact;
      expect(heir.affiliations.map(({ position }) => position).sort()).toEqual(['Schulleitung', 'Technik']);
      const former = (await viewContact.run(context.environment, system, { id: office.teacher })).contact;
      expect(former.affiliations.find(({ position }) => position === 'Schulleitung')?.to).not.toBeNull();
    });

    it('is nobody else’s: another organisation’s people are not there', async () => {
      const before = await checksum(context.url);
      const said = { contactId: office.boss, version: 1, lastName: 'Übernommen' };
      expect((await failureOf(changeOwnPerson.run(context.environment, partner(), said))).code).toBe(
        'not-found',
      );
      expect(
        (
          await failureOf(
            endOwnPerson.run(context.environment, partner(), { contactId: office.boss, version: 1 }),
          )
        ).code,
      ).toBe('not-found');
      expect((await failureOf(changeOwnPerson.run(context.environment, manager(), said))).code).toBe(
        'forbidden',
      );
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('where the office approves', () => {
    beforeAll(() => approve('APPROVAL'));

    it('waits unseen, is told side by side, and is taken over field by field', async () => {
      for (const { id, version } of await open())
        await markChangeSeen.run(context.environment, manager(), { id, version });
      expect(await save({ description: 'Neuer Text', website: 'www.schule.example' })).toEqual({
        waits: true,
        changed: true,
      });
      expect((await view()).description).toBe('Wir bilden aus.');
      const [change] = await open();
      const { overtaken } = await viewProfileChange.run(context.environment, manager(), { id: change?.id });
      expect(overtaken).toEqual([]);
      expect(change?.fields).toEqual([
        { name: 'description', level: null, before: 'Wir bilden aus.', after: 'Neuer Text' },
        { name: 'website', level: null, before: null, after: 'https://www.schule.example/' },
      ]);
      const decide = (actor: Actor, accepted: readonly string[]) =>
        decideProfileChange.run(context.environment, actor, {
          id: change?.id,
          version: change?.version,
          accepted,
        });
      const stranger = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
      expect((await failureOf(decide(stranger, ['website']))).code).toBe('not-found');
      expect((await failureOf(decide(partner(), ['website']))).code).toBe('forbidden');
      expect((await failureOf(decide(manager(), ['stewardId']))).fields[0]?.path).toBe('accepted');
      expect(await decide(manager(), ['website'])).toMatchObject({ taken: 1, of: 2 });
      expect(await view()).toMatchObject({
        description: 'Wir bilden aus.',
        website: 'https://www.schule.example/',
      });
      expect((await failureOf(decide(manager(), ['description']))).code).toBe('conflict');
    });

    it('is one change however often it is written, and is taken back', async () => {
      await save({ description: 'Erster Entwurf' });
      await save({ description: 'Zweiter Entwurf' });
      const changes = await open();
      expect(changes).toHaveLength(1);
      expect(changes[0]?.fields[0]?.after).toBe('Zweiter Entwurf');
      const reference = { id: changes[0]?.id, version: changes[0]?.version };
      const rival = await accountOf(context.environment, 'PARTNER', {
        regionKeys: [],
        organisationId: office.company,
      });
      expect((await failureOf(withdrawProfileChange.run(context.environment, rival, reference))).code).toBe(
        'not-found',
      );
      await withdrawProfileChange.run(context.environment, partner(), reference);
      expect(await open()).toEqual([]);
    });

    it('waits with people, too', async () => {
      const fields = { id: newId(), lastName: 'Wartend', position: 'Büro', informed: true };
      expect(await addOwnPerson.run(context.environment, partner(), fields)).toMatchObject({ waits: true });
      const [change] = await open();
      expect(change).toMatchObject({ kind: 'PERSON', isNewPerson: true, person: 'Wartend' });
      await decideProfileChange.run(context.environment, manager(), {
        id: change?.id,
        version: change?.version,
        accepted: ['lastName'],
      });
      const { people } = await listOwnPeople.run(context.environment, partner(), {});
      expect(people.find(({ name }) => name === 'Wartend')?.position).toBe('Büro');
    });

    it('is set for the regions one works in', async () => {
      const set = (actor: Actor, regionKey: string) =>
        setApproval.run(context.environment, actor, { regionKey, approval: 'LIVE' });
      expect((await failureOf(set(manager(), triangle))).fields[0]?.path).toBe('regionKey');
      expect((await failureOf(set(partner(), northern))).code).toBe('forbidden');
      await set(manager(), northern);
      expect(await save({ description: 'Wieder sofort' })).toMatchObject({ waits: false });
    });
  });
});
