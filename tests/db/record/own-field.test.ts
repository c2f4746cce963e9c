import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { restoreState } from '#app/operations/history/restore.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { patchContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { exportOrganisations, listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { patchOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import {
  listOwnFields,
  moveOwnField,
  retireOwnField,
  reviveOwnField,
  viewOwnField,
} from '#app/records/own-field/administer.server.ts';
import { changeOwnField, createOwnField } from '#app/records/own-field/define.server.ts';
import { keyFor } from '#app/records/own-field/key.ts';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { parseNumber } from '#app/records/own-field/value.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';
import { namesFor } from '../../support/searching.ts';

it('reads numbers as people here write them', () => {
  const read = ['1.234,5', '1.234', '1234.5', '-3', '0,25', '1 000', 'drei', '1,2,3', '', '9'.repeat(20)].map(
    parseNumber,
  );
  expect(read).toEqual([1234.5, 1234, 1234.5, -3, 0.25, 1000, null, null, null, null]);
});

it('makes keys that programs can use, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 12 }), (labels) => {
      const keys: string[] = [];
      for (const label of labels) keys.push(keyFor(label, keys));
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
    }),
  );
});

eachDialect('own fields', (context) => {
  let office: SmallOffice;
  const ids: Record<string, string> = {};
  const as = (role: keyof SmallOffice['actors']): UserActor => office.actors[role];
  const define = async (label: string, type: string, more: object = {}) => {
    const input = { kind: 'organisation', label, type, ...more };
    const { id } = await createOwnField.run(context.environment, as('ADMIN'), input);
    ids[label] = id;
    return id;
  };
  const view = (role: keyof SmallOffice['actors'], id = office.school) =>
    viewOrganisation.run(context.environment, as(role), { id });
  const values = async (role: keyof SmallOffice['actors'], id = office.school) =>
    Object.fromEntries((await view(role, id)).own.map(({ key, value }) => [key, value]));
  const patch = async (ownFields: object, id = office.school) => {
    const { version } = await view('MANAGER', id);
    return patchOrganisation.run(context.environment, as('MANAGER'), { id, version, changes: { ownFields } });
  };
  const found = async (query: object, role: keyof SmallOffice['actors'] = 'MANAGER') =>
    (await listOrganisationsUseCase.run(context.environment, as(role), query)).items.map(({ name }) => name);
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Failure ? error : null),
    );

  beforeAll(async () => {
    office = await smallOffice(context.environment);
    await define('Ansprache', 'TEXT');
    await define('Mitglieder', 'NUMBER', { public: true });
    await define('Beitritt', 'DATE');
    await define('Stufe', 'CHOICE', { options: [{ label: 'Gold' }, { label: 'Silber' }, { label: '' }] });
    await define('Profil', 'LINK');
  });

  it('are there for whoever sees them, in their order', async () => {
    const keys = async (role: keyof SmallOffice['actors']) =>
      (await listOwnFieldsInUse.run(context.environment, as(role), { kind: 'organisation' })).map(
        ({ key }) => key,
      );
    expect(await keys('MANAGER')).toEqual(['ansprache', 'mitglieder', 'beitritt', 'stufe', 'profil']);
    expect(await keys('LEADERSHIP')).toEqual(['mitglieder']);
    expect(await keys('PARTNER')).toEqual(['mitglieder']);
    await moveOwnField.run(context.environment, as('ADMIN'), { id: ids.Profil, direction: 'up' });
    expect((await keys('MANAGER')).slice(3)).toEqual(['profil', 'stufe']);
    await moveOwnField.run(context.environment, as('ADMIN'), { id: ids.Profil, direction: 'down' });
    await moveOwnField.run(context.environment, as('ADMIN'), { id: ids.Profil, direction: 'down' });
    expect((await keys('MANAGER')).slice(3)).toEqual(['stufe', 'profil']);
  });

  it('take each type as it is typed, and show it to nobody else than they should', async () => {
    await patch({
      ansprache: ' Herr Müller ',
      mitglieder: '1.234,5',
      beitritt: '24.11.2025',
      stufe: 'gold',
      profil: 'www.example.org/profil',
    });
    const all = {
      ansprache: 'Herr Müller',
      mitglieder: 1234.5,
      beitritt: '2025-11-24',
      stufe: 'Gold',
      profil: 'https://www.example.org/profil',
    };
    expect(await values('MANAGER')).toEqual(all);
    expect(await values('LEADERSHIP')).toEqual({ mitglieder: 1234.5 });
    expect(await values('PARTNER')).toEqual({ mitglieder: 1234.5 });
    // What is not named stays, null empties.
    await patch({ mitglieder: 7, stufe: null });
    expect(await values('MANAGER')).toEqual({ ...all, mitglieder: 7, stufe: undefined });
    await patch({ stufe: 'Gold' });
  });

  it('come with a new record too, and a form that says nothing of them leaves them', async () => {
    const { id } = await createOrganisation.run(context.environment, as('MANAGER'), {
      name: 'Neue',
      sector: 'STATE',
      territoryKey: '16062041',
      ownFields: { stufe: 'Silber', ansprache: '' },
    });
    expect(await values('MANAGER', id)).toEqual({ stufe: 'Silber' });
    const { version } = await view('MANAGER', id);
    await patchOrganisation.run(context.environment, as('MANAGER'), { id, version, changes: { city: 'X' } });
    expect(await values('MANAGER', id)).toEqual({ stufe: 'Silber' });
  });

  it('narrow lists and fill their columns, for those who see them', async () => {
    expect(await found({ 'own.ansprache': 'MULLER' })).toEqual(['Schule Übersee']);
    expect(await found({ 'own.stufe': 'gold' })).toEqual(['Schule Übersee']);
    expect(await found({ 'own.stufe': 'gol' })).toEqual([]);
    expect(await found({ 'own.mitglieder.from': '6,5', 'own.mitglieder.to': '8' })).toEqual([
      'Schule Übersee',
    ]);
    expect(await found({ 'own.mitglieder.from': '8' })).toEqual([]);
    expect(await found({ 'own.beitritt.from': '2025-11-01' })).toEqual(['Schule Übersee']);
    expect(await found({ 'own.beitritt.to': '2025-11-01' })).toEqual([]);
    expect(await found({ 'own.nirgends': 'x' })).toEqual([]);
    // Leadership finds by what it is shown, and nothing out by the rest.
    expect(await found({ 'own.mitglieder.from': '7' }, 'LEADERSHIP')).toEqual(['Schule Übersee']);
    expect(await found({ 'own.ansprache': 'muller' }, 'LEADERSHIP')).toEqual([]);
    const rows = async (role: 'MANAGER' | 'LEADERSHIP', owned: boolean) =>
      (await exportOrganisations.run(context.environment, as(role), { q: 'schule', owned })).items[0]?.own;
    expect((await rows('MANAGER', true))?.length).toBe(5);
    expect((await rows('LEADERSHIP', true))?.map(({ key }) => key)).toEqual(['mitglieder']);
    expect(await rows('MANAGER', false)).toEqual([]);
  });

  it('are searched by those who see them', async () => {
    expect(await namesFor(context.environment, as('MANAGER'), 'Herr Mueller')).toContain('Schule Übersee');
    expect(await namesFor(context.environment, as('LEADERSHIP'), 'Herr Mueller')).toEqual([]);
  });

  it('stand in the history under their names and come back from an earlier state', async () => {
    const input = { kind: 'organisation', id: office.school };
    const { entries } = await viewHistory.run(context.environment, as('MANAGER'), input);
    const changes = entries[0]?.changes ?? [];
    expect(changes.map(({ name }) => name)).toEqual(['ownFields']);
    expect(JSON.stringify(changes)).toContain('"Stufe"');
    const { version } = await view('MANAGER');
    const first = entries.find((entry) => entry.version === 2);
    await restoreState.run(context.environment, as('MANAGER'), {
      ...input,
      entry: first?.id,
      version,
      fields: ['ownFields'],
    });
    expect((await values('MANAGER')).mitglieder).toBe(1234.5);
  });

  it('lose no value when they are renamed, retired, or lose a choice', async () => {
    const { environment } = context;
    const stufe = await viewOwnField.run(environment, as('ADMIN'), { id: ids.Stufe });
    const [gold, silver] = stufe.options;
    await changeOwnField.run(environment, as('ADMIN'), {
      id: stufe.id,
      version: stufe.version,
      label: 'Partnerstufe',
      public: 'on',
      options: [
        { id: gold?.id, label: 'Platin', retired: 'on' },
        { id: silver?.id, label: 'Silber' },
      ],
    });
    expect((await values('PARTNER')).stufe).toBe('Platin');
    // What is not offered any more stays where it stands, and comes nowhere else.
    await patch({ ansprache: 'Frau Müller', stufe: 'Platin' });
    expect((await values('MANAGER')).stufe).toBe('Platin');
    const failure = await failureOf(patch({ stufe: 'Platin' }, office.company));
    expect(failure?.fields).toEqual([{ path: 'ownFields.stufe', message: 'choice' }]);
    const { id, version } = await retireOwnField.run(environment, as('ADMIN'), {
      id: stufe.id,
      version: stufe.version + 1,
    });
    expect((await values('MANAGER')).stufe).toBeUndefined();
    expect(await found({ 'own.stufe': 'Platin' })).toEqual([]);
    expect((await failureOf(patch({ stufe: 'Silber' })))?.fields[0]?.path).toBe('ownFields.stufe');
    await patch({ ansprache: 'Frau Meier' });
    await reviveOwnField.run(environment, as('ADMIN'), { id, version });
    expect((await values('MANAGER')).stufe).toBe('Platin');
    const listed = await listOwnFields.run(environment, as('ADMIN'), {});
    expect(listed.find((field) => field.id === id)?.values).toBe(2);
  });

  it('are a person’s as well, for the office', async () => {
    const { environment } = context;
    await createOwnField.run(environment, as('ADMIN'), {
      kind: 'contact',
      label: 'Weihnachtskarte',
      type: 'DATE',
    });
    const person = async (role: keyof SmallOffice['actors']) =>
      (await viewContact.run(environment, as(role), { id: office.teacher })).contact;
    const { version } = await person('MANAGER');
    const changes = { ownFields: { weihnachtskarte: '2025-12-01' }, tags: ['Karte'] };
    await patchContact.run(environment, as('MANAGER'), { id: office.teacher, version, changes });
    expect((await person('MANAGER')).own.map(({ value }) => value)).toEqual(['2025-12-01']);
    expect((await person('LEADERSHIP')).own).toEqual([]);
    expect((await person('MANAGER')).tags).toEqual(['Karte']);
    expect((await person('LEADERSHIP')).tags).toEqual([]);
  });

  describe('refused, and nothing is written', () => {
    it.each([
      [{ unbekannt: 'x' }, 'unbekannt', 'unknown-field?name=unbekannt'],
      [{ mitglieder: 'viele' }, 'mitglieder', 'number'],
      [{ mitglieder: 1e15 }, 'mitglieder', 'number'],
      [{ beitritt: '2025-02-30' }, 'beitritt', 'day'],
      [{ beitritt: 20 }, 'beitritt', 'text'],
      [{ stufe: 'Bronze' }, 'stufe', 'choice'],
      [{ profil: 'javascript:alert(1)' }, 'profil', 'website'],
      [{ ansprache: 'x'.repeat(501) }, 'ansprache', 'too-long?max=500'],
      [{ ansprache: true }, 'ansprache', null],
      [{ ansprache: 'a\0b' }, 'ansprache', null],
    ])('%j', async (ownFields, key, message) => {
      const before = await checksum(context.url);
      const failure = await failureOf(patch(ownFields));
      expect(failure?.code).toBe('invalid');
      expect(failure?.fields[0]?.path).toBe(`ownFields.${key}`);
      if (message) expect(failure?.fields[0]?.message).toBe(message);
      expect(await checksum(context.url)).toBe(before);
    });

    it('definitions that are wrong, twice there or overtaken', async () => {
      const { environment } = context;
      const { id, version } = await viewOwnField.run(environment, as('ADMIN'), { id: ids.Stufe });
      const before = await checksum(context.url);
      const create = (input: object) => () =>
        createOwnField.run(environment, as('ADMIN'), { kind: 'organisation', ...input });
      const attempts: ReadonlyArray<readonly [() => Promise<unknown>, string, string?]> = [
        [create({ type: 'TEXT', label: '' }), 'invalid', 'label'],
        [create({ type: 'TEXT', label: 'ANSPRACHE' }), 'invalid', 'label'],
        [create({ type: 'COLOUR', label: 'Farbe' }), 'invalid', 'type'],
        [create({ type: 'TEXT', label: 'Farbe', kind: 'meeting' }), 'invalid', 'kind'],
        [create({ type: 'CHOICE', label: 'Farbe' }), 'invalid', 'options'],
        [create({ type: 'TEXT', label: 'Farbe', options: [{ label: 'Rot' }] }), 'invalid', 'options'],
        [
          create({ type: 'CHOICE', label: 'Farbe', options: [{ label: 'Rot' }, { label: 'rot' }] }),
          'invalid',
          'options',
        ],
        [
          () =>
            changeOwnField.run(environment, as('ADMIN'), {
              id,
              version: version + 1,
              label: 'Stufe',
              options: [{ label: 'Rot' }],
            }),
          'conflict',
        ],
        [() => retireOwnField.run(environment, as('ADMIN'), { id, version: version + 1 }), 'conflict'],
        [() => viewOwnField.run(environment, as('ADMIN'), { id: newId() }), 'not-found'],
      ];
      for (const [attempt, code, path] of attempts) {
        const failure = await failureOf(attempt());
        expect([failure?.code, failure?.fields[0]?.path]).toEqual([code, path]);
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('for whoever is not the administrator', async () => {
      const id = ids.Stufe;
      const before = await checksum(context.url);
      for (const role of ['MANAGER', 'LEADERSHIP', 'PARTNER'] as const) {
        for (const [useCase, input] of [
          [listOwnFields, {}],
          [viewOwnField, { id }],
          [createOwnField, { kind: 'contact', type: 'TEXT', label: 'Neu' }],
          [changeOwnField, { id, version: 1, label: 'Neu', options: [{ label: 'A' }] }],
          [moveOwnField, { id, direction: 'up' }],
          [retireOwnField, { id, version: 1 }],
          [reviveOwnField, { id, version: 1 }],
        ] as const) {
          const failure = await failureOf(useCase.run(context.environment, as(role), input));
          expect(failure?.code, `${role} ${useCase.name}`).toBe('forbidden');
        }
      }
      expect(await checksum(context.url)).toBe(before);
    });
  });
});
