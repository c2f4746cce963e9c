import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { viewRejected } from '#app/operations/import/rejected.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { eachDialect } from '../../support/database.ts';
import { csv, importFile, preview, takeBack, withFolder } from '../../support/import-file.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';
import { namesFor } from '../../support/searching.ts';

eachDialect('import', (context) => {
  let office: SmallOffice;
  let environment: Environment;
  let remove: () => void;
  beforeAll(async () => {
    ({ environment, remove } = withFolder(context.environment));
    office = await smallOffice(environment);
  });
  afterAll(() => remove());

  const organisationsNamed = async (q: string) =>
    (await listOrganisationsUseCase.run(environment, system, { q })).items;
  const organisation = (id: string) => viewOrganisation.run(environment, system, { id });
  const contactNamed = async (q: string) => {
    const [first] = (await listContactsUseCase.run(environment, system, { q })).items;
    if (!first) throw new Error(`Nobody is called ${q}.`);
    return (await viewContact.run(environment, system, { id: first.id })).contact;
  };

  describe('organisations', () => {
    const file = readFileSync('prisma/data/organisations.csv');

    it('takes the real list of the region, and the second time changes nothing', async () => {
      const manager = { ...office.actors.ADMIN };
      const first = await importFile(environment, manager, file, { fileName: 'organisations.csv' });
      expect(first).toMatchObject({ status: 'DONE', kind: 'organisations' });
      expect(first.counts.create).toBeGreaterThan(150);
      expect(first.counts.reject).toBe(0);
      expect(first.counts.create + first.counts.update + first.counts.skip).toBe(first.rowCount);
      const [ellrich] = await organisationsNamed('Stadtverwaltung Ellrich');
      expect(ellrich).toMatchObject({
        sector: 'MUNICIPAL',
        kind: 'town administration',
        territory: 'Ellrich',
      });
      const second = await importFile(environment, manager, file, { fileName: 'organisations.csv' });
      expect(second.counts).toEqual({ create: 0, update: 0, skip: first.rowCount, reject: 0 });
      expect(
        await context.database.read.auditEntry.count({
          where: { recordKind: 'organisation', action: 'import.apply' },
        }),
      ).toBe(first.counts.create);
    });

    it('creates with the same columns as the form', async () => {
      const { MANAGER } = office.actors;
      const { counts } = await importFile(
        environment,
        MANAGER,
        csv(
          [
            'Firma',
            'Kürzel',
            'Bereich',
            'PLZ',
            'Ort',
            'Gebiet',
            'Webseite',
            'Mitarbeiter',
            'Schlagwörter',
            'Zuständig',
            'Sichtbar für',
          ],
          [
            'Ölmühle Übach',
            'ÖMÜ',
            'Wirtschaft',
            '99734',
            'Nordhausen',
            'Nordhausen',
            'www.oelmuehle.de',
            '1.200',
            'Öl, Handwerk',
            MANAGER.email,
            'alle (öffentlich)',
          ],
        ),
      );
      expect(counts).toEqual({ create: 1, update: 0, skip: 0, reject: 0 });
      const [row] = await organisationsNamed('oelmuehle');
      expect(await organisation(row?.id ?? '')).toMatchObject({
        name: 'Ölmühle Übach',
        shortName: 'ÖMÜ',
        sector: 'BUSINESS',
        territoryKey: '16062041',
        county: 'Landkreis Nordhausen',
        website: 'https://www.oelmuehle.de/',
        employees: 1200,
        tags: ['Handwerk', 'Öl'],
        visibility: 'PUBLIC',
        stewardId: MANAGER.userId,
        regions: ['Nordthüringen'],
        version: 1,
      });
    });

    it('updates only what the columns say, leaves empty cells alone, and empties them when asked to', async () => {
      const { MANAGER } = office.actors;
      const { id } = await createOrganisation.run(environment, MANAGER, {
        name: 'Bäckerei Korn',
        sector: 'BUSINESS',
        city: 'Artern',
        phone: '03466 1',
        email: 'korn@example.org',
        tags: ['Brot'],
      });
      const table = csv(
        ['Name', 'Ort', 'Telefon', 'E-Mail', 'Tags'],
        ['Bäckerei Korn', 'Artern', '03466 2', '', 'Kuchen'],
      );
      const shown = await preview(environment, MANAGER, table, { fixed: { sector: 'EDUCATION' } });
      expect(shown.preview).toMatchObject([
        {
          outcome: 'update',
          changes: [{ field: 'phone', before: '03466 1', after: '03466 2' }, { field: 'tags' }],
        },
      ]);
      expect((await organisation(id)).version).toBe(1);
      await importFile(environment, MANAGER, table, { fixed: { sector: 'EDUCATION' } });
      expect(await organisation(id)).toMatchObject({
        sector: 'BUSINESS',
        phone: '03466 2',
        email: 'korn@example.org',
        tags: ['Brot', 'Kuchen'],
        version: 2,
      });
      await importFile(environment, MANAGER, table, { fixed: { sector: 'EDUCATION' }, clearEmpty: true });
      expect(await organisation(id)).toMatchObject({ email: null, version: 3 });
    });

    it('takes places apart: the same name in another town is another organisation', async () => {
      const table = csv(
        ['Name', 'Ort', 'Bereich'],
        ['Sparkasse Filiale', 'Ellrich', 'Wirtschaft'],
        ['Sparkasse Filiale', 'Bleicherode', 'Wirtschaft'],
      );
      expect((await importFile(environment, office.actors.MANAGER, table)).counts.create).toBe(2);
      expect((await importFile(environment, office.actors.MANAGER, table)).counts.skip).toBe(2);
      const unclear = csv(['Name', 'Bereich', 'Telefon'], ['Sparkasse Filiale', 'Wirtschaft', '0361 5']);
      const { preview: rows } = await preview(environment, office.actors.MANAGER, unclear);
      expect(rows).toMatchObject([
        { outcome: 'reject', reasons: [{ path: 'name', message: 'several-alike' }] },
      ]);
    });

    it('turns back what is wrong, at its column, and gives the rows back as a file', async () => {
      const { MANAGER } = office.actors;
      const table = csv(
        ['Name', 'Bereich', 'E-Mail', 'Gebiet', 'Zuständig'],
        ['', 'Wirtschaft', '', '', ''],
        ['Ohne Bereich', 'Quatsch', 'kein-at', '', ''],
        ['Fremdes Gebiet', 'Bildung', '', '16073077', ''],
        ['Nirgends', 'Bildung', '', 'Atlantis', ''],
        ['Fremder Betreuer', 'Bildung', '', '', office.actors.PARTNER.userId],
        ['=Formel; mit "Anführung"', 'Quatsch', '', '', ''],
        ['Richtig', 'Bildung', '', '', ''],
      );
      const batch = await importFile(environment, MANAGER, table);
      expect(batch.counts).toEqual({ create: 1, update: 0, skip: 0, reject: 6 });
      const file = await viewRejected.run(environment, MANAGER, { id: batch.id, locale: 'de' });
      let text = '';
      for await (const part of file.text) text += part;
      const lines = text.trimEnd().split('\r\n');
      expect(lines[0]).toBe('\uFEFFName;Bereich;E-Mail;Gebiet;Zuständig;Grund');
      expect(lines[1]).toContain('Name: Bitte ausfüllen.');
      expect(lines[2]).toContain(
        'Bereich: Bitte eine der Möglichkeiten wählen. E-Mail: Bitte eine E-Mail-Adresse',
      );
      expect(lines[3]).toContain('Gebiet: Dieses Gebiet liegt in keiner Ihrer Regionen.');
      expect(lines[4]).toContain('Gebiet: Bitte ein Gebiet aus der Liste wählen.');
      expect(lines[5]).toContain('Zuständig: Bitte jemanden aus dem Büro wählen.');
      expect(lines[6]).toContain('"\'=Formel; mit ""Anführung"""');
      // The file of the rejected is itself a file: mended, it is taken.
      const mended = text.replaceAll('Quatsch', 'Wirtschaft').replace('kein-at', 'da@example.org');
      const again = await importFile(environment, MANAGER, mended);
      expect(again.counts).toMatchObject({ create: 2, reject: 4 });
      expect(await organisationsNamed('=formel')).toMatchObject([{ name: '=Formel; mit "Anführung"' }]);
    });

    it('says of a file with doubles which line was first', async () => {
      const table = csv(
        ['Name', 'Ort', 'Bereich', 'Telefon'],
        ['Zwilling', 'A', 'Bildung', '111'],
        ['Zwilling', 'A', 'Bildung', '111'],
        ['Zwilling', 'A', 'Bildung', '222'],
      );
      const { preview: rows } = await preview(environment, office.actors.MANAGER, table);
      expect(rows?.map(({ outcome, reasons }) => [outcome, reasons[0]?.message])).toEqual([
        ['create', undefined],
        ['skip', 'double?line=2'],
        ['reject', 'double-entry?line=2'],
      ]);
    });
  });

  describe('contacts', () => {
    it('creates people with their channels and functions', async () => {
      const { MANAGER } = office.actors;
      const table = csv(
        [
          'Anrede',
          'Titel',
          'Vorname',
          'Nachname',
          'E-Mail',
          'E-Mail 2',
          'Telefon',
          'Handy',
          'Firma',
          'Funktion',
          'Seit',
          'Notizen',
        ],
        [
          'Frau',
          'Dr.',
          'Änne',
          'Öhler',
          'Aenne@Example.org',
          'privat@example.org',
          "'+49 3631 1",
          '0170 1',
          'müller & söhne',
          'Chefin',
          '1.3.2024',
          'Mag Kaffee',
        ],
      );
      const batch = await importFile(environment, MANAGER, table, { fixed: { legalBasis: 'CONSENT' } });
      expect(batch.counts).toEqual({ create: 1, update: 0, skip: 0, reject: 0 });
      expect(await contactNamed('Öhler')).toMatchObject({
        name: 'Dr. Änne Öhler',
        salutation: 'Frau',
        channels: [
          { kind: 'EMAIL', value: 'aenne@example.org', visible: false },
          { kind: 'EMAIL', value: 'privat@example.org' },
          { kind: 'PHONE', value: '+49 3631 1' },
          { kind: 'MOBILE', value: '0170 1' },
        ],
        affiliations: [
          {
            position: 'Chefin',
            from: '2024-03-01',
            to: null,
            primary: true,
            organisation: { id: office.company },
          },
        ],
        notes: 'Mag Kaffee',
        legalBasis: 'CONSENT',
        source: 'Import: liste.csv',
      });
      expect(
        (await importFile(environment, MANAGER, table, { fixed: { legalBasis: 'CONSENT' } })).counts.skip,
      ).toBe(1);
    });

    it('finds who is there by e-mail or organisation and adds to them without losing anything', async () => {
      const { MANAGER } = office.actors;
      const table = csv(
        ['Name', 'E-Mail', 'Mobil', 'Organisation', 'Position'],
        ['Kim Lehrer', 'LEHRER@example.org', '0151 2', 'Müller & Söhne', 'Beirat'],
        ['Kim Chef', '', '', 'Müller & Söhne', 'Inhaber'],
      );
      const { preview: rows } = await preview(environment, MANAGER, table);
      expect(rows?.map(({ outcome, match }) => [outcome, match])).toEqual([
        ['update', 'Kim Lehrer, Schule Übersee'],
        ['update', 'Kim Chef, Müller & Söhne'],
      ]);
      expect((await importFile(environment, MANAGER, table)).counts.update).toBe(2);
      const teacher = (await viewContact.run(environment, system, { id: office.teacher })).contact;
      expect(teacher.channels.map(({ value }) => value)).toEqual([
        '030 23125 001',
        'lehrer@example.org',
        '0151 2',
      ]);
      expect(teacher.affiliations.map(({ position, primary }) => [position, primary])).toEqual([
        ['Leitung', true],
        ['Beirat', false],
      ]);
      expect(teacher.notes).toBe('NOTIZ-GEHEIM');
      const boss = (await viewContact.run(environment, system, { id: office.boss })).contact;
      expect(boss.affiliations).toMatchObject([{ position: 'Inhaber', primary: true }]);
      expect((await importFile(environment, MANAGER, table)).counts.skip).toBe(2);
    });

    it('asks about namesakes, and creates them when told that they are others', async () => {
      const { MANAGER } = office.actors;
      const table = csv(
        ['Vorname', 'Nachname', 'E-Mail', 'Organisation'],
        ['Kim', 'Chef', 'anders@example.org', 'Schule Übersee'],
      );
      const { preview: rows } = await preview(environment, MANAGER, table);
      expect(rows).toMatchObject([
        {
          outcome: 'reject',
          match: 'Kim Chef, Müller & Söhne',
          reasons: [{ path: 'lastName', message: 'namesake-import' }],
        },
      ]);
      expect((await importFile(environment, MANAGER, table, { doubtful: 'create' })).counts.create).toBe(1);
      expect((await importFile(environment, MANAGER, table)).counts.skip).toBe(1);
    });

    it('changes nothing the second time when rows have only a name', async () => {
      const { MANAGER } = office.actors;
      const table = csv(['Vorname', 'Nachname'], ['Ohne', 'Alles'], ['Ohne', 'Alles Andere']);
      expect((await importFile(environment, MANAGER, table)).counts.create).toBe(2);
      expect((await importFile(environment, MANAGER, table)).counts).toEqual({
        create: 0,
        update: 0,
        skip: 2,
        reject: 0,
      });
    });

    it('turns back unknown organisations, wrong days and addresses at their columns', async () => {
      const table = csv(
        ['Nachname', 'Organisation', 'Von', 'Bis', 'E-Mail', 'Telefon'],
        ['Fehler1', 'Gibt es nicht', '', '', '', ''],
        ['Fehler2', 'Schule Übersee', '31.2.2024', '', '', ''],
        ['Fehler3', 'Schule Übersee', '1.3.2024', '1.2.2024', '', ''],
        ['Fehler4', '', '', '', 'kaputt', 'auch kaputt'],
        ['Fehler5', '', '1.1.2020', '', '', ''],
        ['Fehler6', 'Fremde Werke', '', '', '', ''],
      );
      const { preview: rows } = await preview(environment, office.actors.MANAGER, table);
      expect(
        rows?.map(({ reasons }) => reasons.map(({ path, message }) => `${path} ${message.split('?')[0]}`)),
      ).toEqual([
        ['organisation organisation-unknown'],
        ['from day'],
        ['to end-before-start'],
        ['email email', 'phone phone'],
        ['from organisation-needed'],
        // Another region's: it is there, but not for this manager.
        ['organisation organisation-unknown'],
      ]);
    });
  });

  describe('undo', () => {
    it('takes back what was created and changed, and leaves what somebody changed since', async () => {
      const { MANAGER } = office.actors;
      const { id: known } = await createOrganisation.run(environment, MANAGER, {
        name: 'Undo Alt',
        sector: 'STATE',
        city: 'Artern',
        tags: ['eins'],
      });
      const { id: touched } = await createOrganisation.run(environment, MANAGER, {
        name: 'Undo Berührt',
        sector: 'STATE',
      });
      const batch = await importFile(
        environment,
        MANAGER,
        csv(
          ['Name', 'Bereich', 'Ort', 'Tags', 'Gebiet'],
          ['Undo Neu', 'Bildung', 'Ellrich', '', ''],
          ['Undo Neu Berührt', 'Bildung', 'Ellrich', '', ''],
          ['Undo Alt', 'Bildung', 'Artern', 'zwei', 'Mühlhausen/Thüringen'],
          ['Undo Berührt', 'Bildung', '', '', ''],
        ),
      );
      expect(batch.counts).toEqual({ create: 2, update: 2, skip: 0, reject: 0 });
      expect(await organisation(known)).toMatchObject({
        sector: 'EDUCATION',
        tags: ['eins', 'zwei'],
        territoryKey: '16064046',
      });
      const [fresh] = await organisationsNamed('Undo Neu Berührt');
      for (const id of [touched, fresh?.id ?? '']) {
        const { version, ...rest } = await organisation(id);
        await changeOrganisation.run(environment, MANAGER, {
          id,
          version,
          name: rest.name,
          sector: 'STATE',
          description: 'von Hand',
        });
      }
      const { batch: after, kept } = await takeBack(environment, MANAGER, batch.id);
      expect(after).toMatchObject({ status: 'UNDONE', undone: 2, keptBack: 2 });
      expect(kept.map(({ name }) => name).sort()).toEqual(['Undo Berührt', 'Undo Neu Berührt']);
      expect((await organisationsNamed('Undo Neu')).map(({ name }) => name)).toEqual(['Undo Neu Berührt']);
      expect(await organisation(known)).toMatchObject({
        sector: 'STATE',
        tags: ['eins'],
        territoryKey: null,
        version: 3,
      });
      expect(await organisation(touched)).toMatchObject({ description: 'von Hand' });
      expect(
        (await takeBack(environment, MANAGER, batch.id).catch((error: Error) => error)) instanceof Error,
      ).toBe(true);
    });

    it('gives a person back channels and functions as they were', async () => {
      const { MANAGER } = office.actors;
      const before = (await viewContact.run(environment, system, { id: office.boss })).contact;
      const batch = await importFile(
        environment,
        MANAGER,
        csv(
          ['Vorname', 'Nachname', 'E-Mail', 'Mobil', 'Organisation', 'Position'],
          ['Kim', 'Chef', 'chef@example.org', '0170 99', 'Schule Übersee', 'Vorstand'],
        ),
      );
      expect(batch.counts.update).toBe(1);
      await takeBack(environment, MANAGER, batch.id);
      const after = (await viewContact.run(environment, system, { id: office.boss })).contact;
      const { version: _before, updatedAt: _then, ...stood } = before;
      const { version: _after, updatedAt: _now, ...stands } = after;
      expect(stands).toEqual(stood);
    });
  });

  it('puts what it writes into the index, and what it takes back out of it or back as it was', async () => {
    const { MANAGER } = office.actors;
    const found = (q: string) => namesFor(environment, MANAGER, q);
    await createOrganisation.run(environment, MANAGER, { name: 'Suchwerk', sector: 'STATE', city: 'Artern' });
    const people = csv(
      ['Vorname', 'Nachname', 'E-Mail', 'Organisation'],
      ['Findus', 'Auffindbar', 'findus@example.org', 'Schule Übersee'],
    );
    const works = csv(['Name', 'Bereich', 'Ort', 'Kurzname'], ['Suchwerk', 'Staat', 'Artern', 'Zauberwort']);
    const contacts = await importFile(environment, MANAGER, people);
    const organisations = await importFile(environment, MANAGER, works, { fixed: {} });
    expect([contacts.counts.create, organisations.counts.update]).toEqual([1, 1]);
    expect(await found('auffindb')).toEqual(['Findus Auffindbar']);
    expect(await found('findus@example.org')).toEqual(['Findus Auffindbar']);
    expect(await found('zauberwort')).toEqual(['Suchwerk']);
    await takeBack(environment, MANAGER, contacts.id);
    await takeBack(environment, MANAGER, organisations.id);
    expect(await found('auffindb')).toEqual([]);
    expect(await found('zauberwort')).toEqual([]);
    expect(await found('suchwerk')).toEqual(['Suchwerk']);
  });

  it('writes only what the preview showed: what was changed meanwhile is turned back', async () => {
    const { MANAGER } = office.actors;
    const { id } = await createOrganisation.run(environment, MANAGER, {
      name: 'Wettlauf',
      sector: 'STATE',
      city: 'Artern',
    });
    const { id: gone } = await createOrganisation.run(environment, MANAGER, {
      name: 'Verschwindet',
      sector: 'STATE',
    });
    const { confirmImport } = await import('#app/operations/import/apply.server.ts');
    const { untilIdle } = await import('../../support/import-file.ts');
    const { viewImport } = await import('#app/operations/import/view.server.ts');
    const table = csv(
      ['Name', 'Bereich', 'Telefon'],
      ['Wettlauf', 'Bildung', '111'],
      ['Verschwindet', 'Bildung', ''],
      ['Ungestört', 'Bildung', ''],
    );
    const { batch } = await preview(environment, MANAGER, table);
    expect(batch.counts).toEqual({ create: 1, update: 2, skip: 0, reject: 0 });
    await changeOrganisation.run(environment, MANAGER, {
      id,
      version: 1,
      name: 'Wettlauf',
      sector: 'STATE',
      city: 'Sömmerda',
    });
    await binOrganisation.run(environment, MANAGER, { id: gone, version: 1 });
    await confirmImport.run(environment, MANAGER, { id: batch.id });
    await untilIdle(environment, MANAGER, batch.id);
    const after = (await viewImport.run(environment, MANAGER, { id: batch.id })).batch;
    expect(after).toMatchObject({ status: 'DONE', counts: { create: 1, update: 0, skip: 0, reject: 2 } });
    expect(await organisation(id)).toMatchObject({ city: 'Sömmerda', phone: null, version: 2 });
  });
});
