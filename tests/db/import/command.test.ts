import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { de } from '#app/i18n/de/index.ts';
import { undoImport } from '#app/operations/import/undo.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { csv, untilIdle } from '../../support/import-file.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';
import { bookOf } from '../../support/workbook.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

eachDialect('npm run import', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-command-'));
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) =>
    new Promise<Ended>((resolve) => {
      const env = { ...process.env, DATABASE_URL: context.url };
      execFile(process.execPath, ['scripts/import.ts', ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  const fileOf = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const organisations = () =>
    fileOf(
      'firmen.csv',
      csv(
        ['Firma', 'Ort', 'E-Mail'],
        ['Gut GmbH', 'Artern', 'gut@example.org'],
        ['Schlecht GmbH', 'Artern', 'kaputt'],
        ['', 'Artern', ''],
      ),
    );

  it('tries without writing, then writes, then has nothing to do; and tells programs in JSON', async () => {
    const args = [organisations(), '--as', 'organisations', '--set', 'sector=BUSINESS', '--json'];
    const rejected = [
      { line: 3, column: 'email', reason: 'Bitte eine E-Mail-Adresse wie name@beispiel.de.' },
      { line: 4, column: 'name', reason: 'Bitte ausfüllen.' },
    ];
    const before = await checksum(context.url);
    const tried = await run(...args, '--dry-run');
    expect(tried.code, tried.err).toBe(0);
    expect(JSON.parse(tried.out)).toEqual({
      id: null,
      kind: 'organisations',
      created: 1,
      updated: 0,
      skipped: 0,
      rejected,
      rejectedRows: 2,
    });
    expect(await checksum(context.url)).toBe(before);
    expect(JSON.parse((await run(...args)).out)).toMatchObject({
      created: 1,
      updated: 0,
      skipped: 0,
      rejected,
    });
    const again = JSON.parse((await run(...args)).out);
    expect(again).toMatchObject({ created: 0, updated: 0, skipped: 1, rejected });
    expect(await context.database.read.importBatch.count({ where: { status: 'DONE' } })).toBe(2);
  });

  it('reads a workbook, says in words what it did, and what it did can be undone on the page', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const book = bookOf({
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheets: [
        `<row>${['Vorname', 'Nachname', 'Organisation', 'Seit'].map(text).join('')}</row>
        <row>${['Tabea', 'Tabelle', 'Schule Übersee'].map(text).join('')}<c s="1"><v>45413</v></c></row>
        <row>${text('Form')}<c><f>A1</f></c></row>`,
      ],
    });
    const path = fileOf('kontakte.xlsx', book);
    const { code, out, err } = await run(path, '--as-user', office.actors.MANAGER.email);
    expect(code, err).toBe(0);
    expect(out).toContain('Es wurden 1 angelegt, 0 geändert, 0 unverändert gelassen, 1 abgelehnt.');
    expect(out).toContain('Zeile 3: Nachname: Die Zelle enthält eine Formel, deren Ergebnis fehlt.');
    const { read } = context.database;
    const person = await read.contact.findFirstOrThrow({
      where: { lastName: 'Tabelle' },
      include: { affiliations: true },
    });
    expect(person.affiliations).toMatchObject([{ organisationId: office.school, from: '2024-05-01' }]);
    const batch = await read.importBatch.findFirstOrThrow({ where: { fileName: 'kontakte.xlsx' } });
    await undoImport.run(context.environment, office.actors.MANAGER, { id: batch.id });
    expect(await untilIdle(context.environment, office.actors.MANAGER, batch.id)).toBe('UNDONE');
    expect((await read.contact.findUniqueOrThrow({ where: { id: person.id } })).deletedAt).not.toBeNull();
  });

  it('can do no more than the account it acts for', async () => {
    const before = await checksum(context.url);
    for (const actor of [office.actors.PARTNER, office.actors.LEADERSHIP]) {
      const { code, err } = await run(organisations(), '--set', 'sector=STATE', '--as-user', actor.email);
      expect(code).toBe(1);
      expect(err).toContain(de.failure.page.forbidden.text);
    }
    expect((await run(organisations(), '--as-user', 'niemand@example.org')).code).toBe(1);
    expect(await checksum(context.url)).toBe(before);
  });

  it('tells wrong use (2) from a file that can’t be taken (1), each in a sentence', async () => {
    const path = organisations();
    const ends: ReadonlyArray<readonly [readonly string[], number, string]> = [
      [[], 2, 'Genau eine Datei wird erwartet.'],
      [[path, path], 2, 'Genau eine Datei wird erwartet.'],
      [[path, '--as', 'accounts'], 2, '--as ist organisations oder contacts.'],
      [[path, '--set', 'sector'], 2, '--set erwartet FELD=WERT'],
      [[path, '--fast'], 2, 'fast'],
      [[join(folder, 'fehlt.csv')], 1, 'gibt es nicht'],
      [[path], 1, 'Bereich (sector): Bitte eine Spalte zuordnen'],
      [[path, '--set', 'version=3'], 1, 'version'],
      [[fileOf('leer.csv', '')], 1, 'In der Datei steht nichts.'],
      [[fileOf('bild.csv', new Uint8Array([0x89, 0x50, 0, 0]))], 1, 'weder eine CSV- noch eine Excel-Datei'],
      [[fileOf('offen.csv', 'a;b\n"x')], 1, 'Anführungszeichen ist nicht geschlossen'],
    ];
    const before = await checksum(context.url);
    for (const [args, code, sentence] of ends) {
      const ended = await run(...args);
      expect([ended.code, ended.err.includes(sentence)], `${args.join(' ')}: ${ended.err}`).toEqual([
        code,
        true,
      ]);
      expect(ended.out).toBe('');
    }
    expect(await checksum(context.url)).toBe(before);
    expect((await run('--help')).code).toBe(0);
  });
});
